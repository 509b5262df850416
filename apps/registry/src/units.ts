/** What a host needs to run the registry's units without HTTP. */
export { answer } from './unit/domain/ask/answer.js';
export { formerOf } from './unit/domain/ask/former-of.js';
export { unitByCode } from './unit/domain/ask/unit-by-code.js';
export { unitsOn } from './unit/domain/ask/units-on.js';
export type { UnitOnDay } from './unit/domain/ask/unit-on-day.js';
export type { RegisterView } from './unit/domain/register.js';
export { ChangeUnits } from './unit/usecases/change-units.js';
export { SeedBuiltInUnitsUseCase } from './unit/usecases/seed-built-in-units.usecase.js';
export { UnitRepository } from './unit/persistence/unit-repository.js';
