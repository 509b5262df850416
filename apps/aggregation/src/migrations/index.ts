import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitCopyTables1795400100000 } from '@toandan/units';
import { CellTables1795400700000 } from './cell-tables.migration.js';
import { DirtyMarks1795800000000 } from './dirty-marks.migration.js';
import { TipoffTables1795400700100 } from './tipoff-tables.migration.js';
import { WorkWaiting1795700000000 } from './work-waiting.migration.js';

/** In the order in which they are applied; only ever added to. */
export const AGGREGATION_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitCopyTables1795400100000,
  CellTables1795400700000,
  TipoffTables1795400700100,
  WorkWaiting1795700000000,
  DirtyMarks1795800000000,
];
