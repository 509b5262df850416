import { Calls } from '@toandan/platform-http';
import { Module, type DynamicModule } from '@nestjs/common';
import { UnitCopy, unitScope, unitsConsumer } from '@toandan/units';
import type { Composition, ServiceParts } from '@toandan/service-host';
import { BuiltInWorker } from './program/built-in/built-in-worker.js';
import { DocumentsController } from './program/http/documents.controller.js';
import { ProgramsController } from './program/http/programs.controller.js';
import { ReviewsController } from './program/http/reviews.controller.js';
import { ProgramReader } from './program/persistence/program-reader.js';
import { ProgramRepository } from './program/persistence/program-repository.js';
import { ChangeContentUseCase } from './program/usecases/change-content.usecase.js';
import { ChangeDocumentUseCase } from './program/usecases/change-document.usecase.js';
import { HoldReviewUseCase } from './program/usecases/hold-review.usecase.js';
import { RecordDocumentUseCase } from './program/usecases/record-document.usecase.js';
import { SeedBuiltInUseCase } from './program/usecases/seed-built-in.usecase.js';
import { SignProgramUseCase } from './program/usecases/sign-program.usecase.js';

@Module({})
class ProgramsModule {}

export function compose({ database, outbox, clock }: ServiceParts): Composition {
  const units = new UnitCopy(database, clock);
  const surroundings = { store: new ProgramRepository(), outbox, clock, units };
  const module: DynamicModule = {
    module: ProgramsModule,
    controllers: [DocumentsController, ProgramsController, ReviewsController, unitsConsumer('programs')],
    providers: [
      { provide: Calls, useValue: new Calls(database) },
      { provide: ProgramReader, useValue: new ProgramReader(database) },
      { provide: RecordDocumentUseCase, useValue: new RecordDocumentUseCase(surroundings) },
      { provide: ChangeDocumentUseCase, useValue: new ChangeDocumentUseCase(surroundings) },
      { provide: SignProgramUseCase, useValue: new SignProgramUseCase(surroundings) },
      { provide: ChangeContentUseCase, useValue: new ChangeContentUseCase(surroundings) },
      { provide: HoldReviewUseCase, useValue: new HoldReviewUseCase(surroundings) },
    ],
  };
  const seed = new BuiltInWorker(database, new SeedBuiltInUseCase(surroundings));
  return { module, units: unitScope(units), workers: [seed] };
}
