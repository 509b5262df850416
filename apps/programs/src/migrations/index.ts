import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitCopyTables1795400100000 } from '@toandan/units';
import { ProgramTables1795500000000 } from './program-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const PROGRAMS_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitCopyTables1795400100000,
  ProgramTables1795500000000,
];
