import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { ActTable1795700100000 } from './act-table.migration.js';

/** In the order in which they are applied; only ever added to. */
export const OPERATIONS_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  ActTable1795700100000,
];
