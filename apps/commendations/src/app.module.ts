import { Calls } from '@toandan/platform-http';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Composition, ServiceParts } from '@toandan/service-host';
import { UnitCopy, unitScope, unitsConsumer } from '@toandan/units';
import { AwardsController } from './award/http/awards.controller.js';
import { FormsController } from './award/http/forms.controller.js';
import { AwardRepository } from './award/persistence/award-repository.js';
import { ConferAwardUseCase } from './award/usecases/confer-award.usecase.js';
import { RevokeAwardUseCase } from './award/usecases/revoke-award.usecase.js';

@Module({})
class CommendationsModule {}

export function compose({ database, outbox, clock }: ServiceParts): Composition {
  const units = new UnitCopy(database, clock);
  const store = new AwardRepository(database);
  const surroundings = { store, outbox, clock, units };
  const module: DynamicModule = {
    module: CommendationsModule,
    controllers: [AwardsController, FormsController, unitsConsumer('commendations')],
    providers: [
      { provide: Calls, useValue: new Calls(database) },
      { provide: AwardRepository, useValue: store },
      { provide: ConferAwardUseCase, useValue: new ConferAwardUseCase(surroundings) },
      { provide: RevokeAwardUseCase, useValue: new RevokeAwardUseCase(surroundings) },
    ],
  };
  return { module, units: unitScope(units) };
}
