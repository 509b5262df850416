import { randomBytes } from 'node:crypto';
import type { LocalPostgres } from '@toandan/deploy/local';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import {
  Database,
  LOG_READER_ROLE,
  asRole,
  provisionRole,
  serviceRole,
  type RoleLogin,
} from '@toandan/persistence';
import { SampleLedger1795305600001 } from '../sample/ledger-migration.js';

/** Where the roles of one test database log in. */
export interface SampleUrls {
  admin: string;
  /** The producing service. */
  sample: string;
  /** The consuming service. */
  mirror: string;
  logs: string;
}

const PASSWORD = randomBytes(12).toString('hex');
const MIGRATIONS = [MessagingTables1795305600000, SampleLedger1795305600001];

/** A database with a producing and a consuming service, each with its own role and schema, and the log reader. */
export async function sampleDatabase(server: LocalPostgres, name: string): Promise<SampleUrls> {
  await server.createDatabase(name);
  const admin = server.databaseUrl(name);
  const login = (role: string): RoleLogin => ({ name: role, password: PASSWORD });
  await provisionRole(admin, login(LOG_READER_ROLE));
  const urls: SampleUrls = {
    admin,
    sample: asRole(admin, login(serviceRole('sample'))),
    mirror: asRole(admin, login(serviceRole('mirror'))),
    logs: asRole(admin, login(LOG_READER_ROLE)),
  };
  for (const service of ['sample', 'mirror'] as const) {
    await provisionRole(admin, login(serviceRole(service)), service);
    const database = new Database({
      url: urls[service],
      schema: service,
      applicationName: `${service} migrations`,
      migrations: MIGRATIONS,
    });
    await database.migrate();
    await database.close();
  }
  return urls;
}
