import { randomBytes } from 'node:crypto';
import type { LocalPostgres } from '@toandan/deploy/local';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import { Database, LOG_READER_ROLE, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { CONSUMER, PRODUCER } from './bench-contracts.js';

/** Where the roles of one database log in. */
export interface BenchUrls {
  readonly producer: string;
  readonly consumer: string;
  readonly logs: string;
}

const PASSWORD = randomBytes(12).toString('hex');

/** Ours and the references write the same rows into the same tables, without any index that only one of them needs. */
const TABLES = {
  [PRODUCER]: `CREATE TABLE account (
    id text PRIMARY KEY, version integer NOT NULL DEFAULT 0, balance numeric(18,2) NOT NULL DEFAULT 0)`,
  [CONSUMER]: `CREATE TABLE effect (
    event_id uuid NOT NULL, account text NOT NULL, nth integer NOT NULL, amount text NOT NULL)`,
};

/** A database with a producing and a consuming service, each with its own role and schema, and the log reader. */
export async function createBenchDatabase(server: LocalPostgres, name: string): Promise<BenchUrls> {
  await server.createDatabase(name);
  const admin = server.databaseUrl(name);
  const urlOf = (role: string): string => asRole(admin, { name: role, password: PASSWORD });
  await provisionRole(admin, { name: LOG_READER_ROLE, password: PASSWORD });
  for (const service of [PRODUCER, CONSUMER] as const) {
    const role = serviceRole(service);
    await provisionRole(admin, { name: role, password: PASSWORD }, service);
    const database = new Database({
      url: urlOf(role),
      schema: service,
      applicationName: `${service} migrations`,
      migrations: [MessagingTables1795305600000],
    });
    await database.migrate();
    await database.execute(TABLES[service]);
    await database.close();
  }
  return {
    producer: urlOf(serviceRole(PRODUCER)),
    consumer: urlOf(serviceRole(CONSUMER)),
    logs: urlOf(LOG_READER_ROLE),
  };
}
