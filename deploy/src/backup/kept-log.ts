import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Has the server keep its write-ahead log from now on until the returned function is called, or until we are gone: the
 * slot is temporary. Otherwise a busy server could throw away what a slow copy still needs.
 */
export async function keepLog(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: 'toandan-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const name = `toandan_backup_${randomBytes(4).toString('hex')}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [name]);
  } catch (error) {
    await client.end();
    throw error;
  }
  return () => client.end();
}
