import { MessagingTables1795305600000 } from '@toandan/messaging';
import { IdempotencyKey1795305600100 } from '@toandan/platform-http';
import { UnitCopyTables1795400100000 } from '@toandan/units';
import { CatalogueTables1795400200000 } from './catalogue-tables.migration.js';
import { ReportTables1795400200100 } from './report-tables.migration.js';

/** In the order in which they are applied; only ever added to. */
export const REPORTING_MIGRATIONS = [
  MessagingTables1795305600000,
  IdempotencyKey1795305600100,
  UnitCopyTables1795400100000,
  CatalogueTables1795400200000,
  ReportTables1795400200100,
];
