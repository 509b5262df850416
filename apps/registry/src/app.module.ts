import { Module } from '@nestjs/common';
import type { Composition, ServiceParts } from '@toandan/service-host';
import { CommuneImportsController } from './unit/http/commune-imports.controller.js';
import { Today } from './unit/http/today.js';
import { UnitChangesController } from './unit/http/unit-changes.controller.js';
import { UnitsController } from './unit/http/units.controller.js';
import { UnitRepository } from './unit/persistence/unit-repository.js';
import { SeedingWorker } from './unit/seeding-worker.js';
import { ChangeUnits } from './unit/usecases/change-units.js';
import { EstablishUnitUseCase } from './unit/usecases/establish-unit.usecase.js';
import { ImportCommunesUseCase } from './unit/usecases/import-communes.usecase.js';
import { MergeUnitsUseCase } from './unit/usecases/merge-units.usecase.js';
import { MoveUnitUseCase } from './unit/usecases/move-unit.usecase.js';
import { OncePerKey } from './unit/usecases/once-per-key.js';
import { RenameUnitUseCase } from './unit/usecases/rename-unit.usecase.js';
import { ReorganiseUnitsUseCase } from './unit/usecases/reorganise-units.usecase.js';
import { SeedBuiltInUnitsUseCase } from './unit/usecases/seed-built-in-units.usecase.js';
import { SplitUnitUseCase } from './unit/usecases/split-unit.usecase.js';

/** A list of communes comes as one text. */
const LONGEST_BODY = 2 * 1_048_576;

@Module({})
class RegistryModule {}

export function compose({ database, outbox, clock }: ServiceParts): Composition {
  const units = new ChangeUnits(database, new UnitRepository(database), outbox, clock);
  const parts: object[] = [
    units,
    new Today(clock),
    new OncePerKey(database),
    new EstablishUnitUseCase(units),
    new RenameUnitUseCase(units),
    new MoveUnitUseCase(units),
    new MergeUnitsUseCase(units),
    new SplitUnitUseCase(units),
    new ReorganiseUnitsUseCase(units),
    new ImportCommunesUseCase(units),
  ];
  return {
    module: {
      module: RegistryModule,
      controllers: [UnitsController, UnitChangesController, CommuneImportsController],
      providers: parts.map((part) => ({ provide: part.constructor, useValue: part })),
    },
    workers: [new SeedingWorker(new SeedBuiltInUnitsUseCase(units))],
    limits: { bodyBytes: LONGEST_BODY },
  };
}
