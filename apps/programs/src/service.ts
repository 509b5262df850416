import type { ServiceDefinition } from '@toandan/service-host';
import { compose } from './app.module.js';
import { ERRORS } from './errors.js';
import { PROGRAMS_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { vi } from './texts/vi.js';

/** Coordination programmes, the documents they rest upon, and their reviews. */
export const programsService: ServiceDefinition = {
  name: 'programs',
  migrations: PROGRAMS_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: { vi, en },
  compose,
};
