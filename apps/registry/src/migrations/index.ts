import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitTables1795309200000 } from './unit-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const REGISTRY_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitTables1795309200000,
];
