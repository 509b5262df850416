import { MessagingTables1795305600000 } from '@toandan/messaging';
import type { DatabaseOptions } from '@toandan/persistence';
import { PROGRAMS_MIGRATIONS } from '@toandan/programs/migrations';
import { REGISTRY_MIGRATIONS } from '@toandan/registry/migrations';
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
  { name: 'reporting', migrations: [MessagingTables1795305600000] },
  { name: 'tipoffs', migrations: TIPOFFS_MIGRATIONS },
  { name: 'commendations', migrations: [MessagingTables1795305600000] },
  { name: 'aggregation', migrations: [MessagingTables1795305600000] },
];
