import type { ServiceDefinition } from '@toandan/service-host';
import { compose } from './app.module.js';
import { ERRORS } from './errors.js';
import { REGISTRY_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { vi } from './texts/vi.js';

/** The administrative units with their whole history. */
export const registryService: ServiceDefinition = {
  name: 'registry',
  migrations: REGISTRY_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: { vi, en },
  compose,
};
