import { randomBytes } from 'node:crypto';
import { ensurePartitions } from '@toandan/messaging';
import { asRole, Database, provisionRole, serviceRole } from '@toandan/persistence';
import { witnessService } from '../witness/witness-service.js';

/** Gives the witness what deployment gives the services: a role, a schema, tables. Returns where it logs in. */
export async function witnessDatabase(adminUrl: string): Promise<string> {
  const { name, migrations } = witnessService;
  const login = { name: serviceRole(name), password: randomBytes(12).toString('hex') };
  await provisionRole(adminUrl, login, name);
  const url = asRole(adminUrl, login);
  const database = new Database({ url, schema: name, applicationName: 'chaos', poolSize: 1, migrations });
  try {
    await database.migrate();
    await ensurePartitions(database, new Date(), 1);
    return url;
  } finally {
    await database.close();
  }
}
