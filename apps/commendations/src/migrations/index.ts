import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitCopyTables1795400100000 } from '@toandan/units';
import { AwardTables1795500000000 } from './award-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const COMMENDATIONS_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitCopyTables1795400100000,
  AwardTables1795500000000,
];
