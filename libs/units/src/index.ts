export { UnitCopyTables1795400100000 } from './migrations/unit-copy-tables.migration.js';
export { unitsConsumer } from './consumer/units-consumer.js';
export { unitsFrom, type KnownEvent } from './consumer/units-from.js';
export { UnitCopy } from './persistence/unit-copy.js';
export { unitScope } from './unit-scope.js';
export { vietnamDay, type Day } from './view/day.js';
export type { RelatedShare } from './view/lineage.js';
export type { Dated, Names, Naming, Unit, UnitOnDay } from './view/unit.js';
export { Units, type UnitsState } from './view/units.js';
