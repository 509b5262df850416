import { join } from 'node:path';
import { exists, readIfThere } from '../local/files.js';
import { LocalPostgres } from '../local/index.js';
import { readPostmasterFile } from '../local/postgres-cluster.js';
import { identify } from '../local/process-identity.js';

/** Where in the platform's data folder the embedded server keeps its data. */
export const EMBEDDED_FOLDER = 'postgres';
/** What the platform's database is called there. */
export const EMBEDDED_DATABASE = 'toandan';

/** What is backed up. */
export interface BackupSource {
  /** The administrator's, of the platform's database. */
  readonly url: string;
  /** The platform's data folder, where the server is the embedded one. */
  readonly folder?: string;
  /** Leaves things as they were found. */
  leave(): Promise<void>;
}

/** The embedded server of a data folder: the one that runs there, or one started for as long as it takes. */
export async function embeddedSource(folder: string): Promise<BackupSource> {
  const dataDir = join(folder, EMBEDDED_FOLDER);
  if (!(await exists(join(dataDir, 'PG_VERSION')))) {
    throw new Error(
      `${folder} has no embedded database: name the platform's data folder, or set DATABASE_URL.`,
    );
  }
  const running = await runningUrl(dataDir);
  if (running !== undefined) return { url: running, folder, leave: () => Promise.resolve() };
  const server = await LocalPostgres.start({ dataDir, persistent: true });
  return { url: server.databaseUrl(EMBEDDED_DATABASE), folder, leave: () => server.stop() };
}

/** Undefined: no server runs in the folder. */
async function runningUrl(dataDir: string): Promise<string | undefined> {
  const file = await readPostmasterFile(dataDir);
  if (file?.status !== 'ready' || identify(file.pid) === undefined) return undefined;
  const password = (await readIfThere(`${dataDir}.password`))?.trim();
  if (password === undefined) throw new Error(`The password of the cluster in ${dataDir} is missing.`);
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${file.port}/${EMBEDDED_DATABASE}`;
}
