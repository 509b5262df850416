import type { ServiceDefinition } from '@toandan/service-host';
import { compose } from './app.module.js';
import { ERRORS } from './errors.js';
import { COMMENDATIONS_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { vi } from './texts/vi.js';

/** The register of awards: conferred and revoked, as numbers. */
export const commendationsService: ServiceDefinition = {
  name: 'commendations',
  migrations: COMMENDATIONS_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: { vi, en },
  compose,
};
