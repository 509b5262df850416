import { MessagingTables1795305600000 } from '@toandan/messaging';
import { UnitTables1795309200000 } from './unit-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const REGISTRY_MIGRATIONS = [MessagingTables1795305600000, UnitTables1795309200000];
