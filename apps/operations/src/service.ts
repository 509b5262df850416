import type { ServiceDefinition } from '@toandan/service-host';
import { compose } from './app.module.js';
import { ERRORS } from './errors.js';
import { OPERATIONS_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { vi } from './texts/vi.js';

/** What is under way in all services, for operators: who is behind, what failed, and what becomes of it. */
export const operationsService: ServiceDefinition = {
  name: 'operations',
  migrations: OPERATIONS_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: { vi, en },
  compose,
};
