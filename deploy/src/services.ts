import { AGGREGATION_MIGRATIONS } from '@toandan/aggregation/migrations';
import { COMMENDATIONS_MIGRATIONS } from '@toandan/commendations/migrations';
import { OPERATIONS_MIGRATIONS } from '@toandan/operations/migrations';
import type { DatabaseOptions } from '@toandan/persistence';
import { PROGRAMS_MIGRATIONS } from '@toandan/programs/migrations';
import { REGISTRY_MIGRATIONS } from '@toandan/registry/migrations';
import { REPORTING_MIGRATIONS } from '@toandan/reporting/migrations';
import { TIPOFFS_MIGRATIONS } from '@toandan/tipoffs/migrations';

/** What a service has of its own in the database: a schema of its name, a role that owns it, its tables. */
export interface Service {
  readonly name: string;
  readonly migrations: NonNullable<DatabaseOptions['migrations']>;
}

/** Every service of the platform. */
export const SERVICES: readonly Service[] = [
  { name: 'registry', migrations: REGISTRY_MIGRATIONS },
  { name: 'programs', migrations: PROGRAMS_MIGRATIONS },
  { name: 'reporting', migrations: REPORTING_MIGRATIONS },
  { name: 'tipoffs', migrations: TIPOFFS_MIGRATIONS },
  { name: 'commendations', migrations: COMMENDATIONS_MIGRATIONS },
  { name: 'aggregation', migrations: AGGREGATION_MIGRATIONS },
  { name: 'operations', migrations: OPERATIONS_MIGRATIONS },
];
