import type { ServiceDefinition } from '@toandan/service-host';
import { compose } from './app.module.js';
import { ERRORS } from './errors.js';
import { REPORTING_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { vi } from './texts/vi.js';

/** What is counted, who reports it, and what became of each report. */
export const reportingService: ServiceDefinition = {
  name: 'reporting',
  migrations: REPORTING_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: { vi, en },
  compose,
};
