import { MessagingTables1795305600000 } from '@toandan/messaging';
import type { DatabaseOptions } from '@toandan/persistence';
import { REGISTRY_MIGRATIONS } from '@toandan/registry/migrations';

/** What a service has of its own in the database: a schema of its name, a role that owns it, its tables. */
export interface Service {
  readonly name: string;
  readonly migrations: NonNullable<DatabaseOptions['migrations']>;
}

/** Every service of the platform. */
export const SERVICES: readonly Service[] = [
  { name: 'registry', migrations: REGISTRY_MIGRATIONS },
  { name: 'programs', migrations: [MessagingTables1795305600000] },
  { name: 'reporting', migrations: [MessagingTables1795305600000] },
  { name: 'tipoffs', migrations: [MessagingTables1795305600000] },
  { name: 'commendations', migrations: [MessagingTables1795305600000] },
  { name: 'aggregation', migrations: [MessagingTables1795305600000] },
];
