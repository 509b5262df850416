import { Module, type DynamicModule } from '@nestjs/common';
import { OPERATIONS } from '@toandan/messaging/operations';
import { Calls } from '@toandan/platform-http';
import type { Composition, ServiceParts } from '@toandan/service-host';
import { operationsConfig } from './config.js';
import { ActsController } from './letter/http/acts.controller.js';
import { LettersController } from './letter/http/letters.controller.js';
import { ActTable } from './letter/persistence/act-table.js';
import { ReadLettersUseCase } from './letter/usecases/read-letters.usecase.js';
import { SettleLettersUseCase } from './letter/usecases/settle-letters.usecase.js';
import { AddressesHealth } from './overview/addresses-health.js';
import { OverviewController } from './overview/http/overview.controller.js';
import { NeighboursHealth } from './overview/neighbours-health.js';
import { TakeOverviewUseCase } from './overview/usecases/take-overview.usecase.js';

@Module({})
class OperationsModule {}

export function compose(parts: ServiceParts): Composition {
  const { database, contracts, clock, messaging, neighbours, metrics } = parts;
  const addresses = operationsConfig(parts.env);
  const acts = new ActTable(database);
  const kafka = messaging.kafka?.connection;
  const overview = new TakeOverviewUseCase({
    database,
    clock,
    health: neighbours ? new NeighboursHealth(neighbours) : new AddressesHealth(OPERATIONS, addresses),
    ...(kafka && { kafka }),
    ...(metrics && { metrics }),
  });
  const module: DynamicModule = {
    module: OperationsModule,
    controllers: [OverviewController, LettersController, ActsController],
    providers: [
      { provide: TakeOverviewUseCase, useValue: overview },
      { provide: ReadLettersUseCase, useValue: new ReadLettersUseCase(database, contracts) },
      { provide: SettleLettersUseCase, useValue: new SettleLettersUseCase(acts, clock) },
      { provide: ActTable, useValue: acts },
      { provide: Calls, useValue: new Calls(database) },
    ],
  };
  return { module };
}
