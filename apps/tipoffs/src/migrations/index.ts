import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitCopyTables1795400100000 } from '@toandan/units';
import { AuditTables1795410100000 } from './audit-tables.migration.js';
import { TipoffTables1795410000000 } from './tipoff-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const TIPOFFS_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitCopyTables1795400100000,
  TipoffTables1795410000000,
  AuditTables1795410100000,
];
