import { join } from 'node:path';
import { EMBEDDED_DATABASE, EMBEDDED_FOLDER } from '@toandan/deploy/backup';
import { LocalPostgres } from '@toandan/deploy/local';
import { Database } from '@toandan/persistence';
import type { PlatformConfig } from '../config.js';

export interface PlatformDatabase {
  /** As the administrator. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The database server that the configuration names, or the embedded one with a database made in it. */
export async function openDatabase(config: PlatformConfig): Promise<PlatformDatabase> {
  if (config.databaseUrl !== undefined) {
    return { url: config.databaseUrl, stop: () => Promise.resolve() };
  }
  const server = await LocalPostgres.start({
    dataDir: join(config.dataDir, EMBEDDED_FOLDER),
    persistent: true,
    settings: { max_connections: '150', shared_buffers: '256MB' },
  });
  try {
    await makeDatabase(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.databaseUrl(EMBEDDED_DATABASE), stop: () => server.stop() };
}

async function makeDatabase(server: LocalPostgres): Promise<void> {
  const admin = new Database({ url: server.url, applicationName: 'platform', poolSize: 1 });
  try {
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE]);
    if (known.length === 0) await server.createDatabase(EMBEDDED_DATABASE);
  } finally {
    await admin.close();
  }
}
