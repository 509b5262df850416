import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { LocalPostgres } from '../local/embedded-postgres.js';
import { ClusterError } from './cluster-error.js';
import type { ComposeService } from './compose-file.js';

/** As the image `postgres` does it: a server with its database, its settings those of the command. */
export async function runPostgres(
  { name, environment, command }: ComposeService,
  options: { readonly dataDir: string; readonly port: number; translate(value: string): string },
): Promise<LocalPostgres> {
  const { POSTGRES_PASSWORD_FILE: passwordFile, POSTGRES_DB: database, ...unknown } = environment;
  const [left] = Object.keys(unknown);
  if (left !== undefined) throw new ClusterError(`${name}: ${left} has no meaning here`);
  if (passwordFile === undefined || database === undefined) {
    throw new ClusterError(`${name}: needs POSTGRES_PASSWORD_FILE and POSTGRES_DB`);
  }
  const password = (await readFile(options.translate(passwordFile), 'utf8')).trim();
  const server = await LocalPostgres.start({
    dataDir: options.dataDir,
    port: options.port,
    persistent: true,
    password,
    settings: settingsOf(name, command),
  });
  try {
    await makeDatabase(server, database);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** ['postgres', '-c', 'name=value', ...] */
function settingsOf(service: string, command: readonly string[]): Record<string, string> {
  const settings: Record<string, string> = {};
  for (let at = 1; at < command.length; at += 2) {
    const [flag, setting = ''] = command.slice(at);
    const split = setting.indexOf('=');
    if (flag !== '-c' || split < 1) {
      throw new ClusterError(`${service}: ${flag} ${setting} has no meaning here`);
    }
    settings[setting.slice(0, split)] = setting.slice(split + 1);
  }
  return settings;
}

async function makeDatabase(server: LocalPostgres, name: string): Promise<void> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await server.createDatabase(name);
  } finally {
    await client.end();
  }
}
