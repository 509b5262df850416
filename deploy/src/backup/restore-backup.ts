import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPostgres, serverVersion } from '../local/postgres-program.js';
import { SERVICES } from '../services.js';
import {
  ARCHIVE_FILE,
  BackupRefusedError,
  MANIFEST_FILE,
  readRecord,
  type BackupRecord,
} from './backup-record.js';
import { makeWhole } from './draft-folder.js';
import { restorePlatformFiles } from './platform-files.js';
import { sealOf } from './sealed-file.js';
import { EMBEDDED_FOLDER } from './source.js';
import { unpack } from './unpack.js';

export interface RestoreOptions {
  /** @param done, total bytes of the backup's files; each is read twice */
  readonly onProgress?: (done: number, total: number) => void;
}

/** In the folder of the platform's keys: which of them the restored data need. The platform looks at its start. */
export const NEEDED_KEYS_FILE = 'needed.json';
const KEYS_FOLDER = 'keys';

/**
 * Makes a data folder of the platform from a backup, elsewhere than where it came from. Nothing is written before the
 * backup has been found whole, and nothing stays of a restore that failed.
 *
 * @param to a folder that is not there yet
 * @throws BackupRefusedError: the backup is damaged, or not for this platform
 */
export async function restoreBackup(
  from: string,
  to: string,
  { onProgress = () => undefined }: RestoreOptions = {},
): Promise<BackupRecord> {
  const record = await readRecord(from);
  await mustFit(record);
  const total = 2 * Object.values(record.files).reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (count: number): void => onProgress((done += count), total);
  await checkSeals(record, from, onBytes);
  const { account } = await findPostgres();
  const work = async (draft: string): Promise<BackupRecord> => {
    const dataDir = join(draft, EMBEDDED_FOLDER);
    await mkdir(dataDir, { mode: 0o700 });
    if (account) await chown(dataDir, account.uid, account.gid);
    await unpack(join(from, ARCHIVE_FILE), join(from, MANIFEST_FILE), dataDir, { account, onBytes });
    await restorePlatformFiles(Object.keys(record.files), from, draft);
    await mkdir(join(draft, KEYS_FOLDER), { mode: 0o700 });
    await writeFile(
      join(draft, KEYS_FOLDER, NEEDED_KEYS_FILE),
      `${JSON.stringify(record.keys, undefined, 2)}\n`,
      { mode: 0o600 },
    );
    return record;
  };
  // The account that runs root's server has to pass through, and can list nothing.
  return makeWhole(to, work, account ? 0o711 : 0o700);
}

async function checkSeals(
  record: BackupRecord,
  from: string,
  onBytes: (count: number) => void,
): Promise<void> {
  for (const [name, { bytes, sha256 }] of Object.entries(record.files)) {
    const found = await sealOf(join(from, name), onBytes).catch(() => undefined);
    if (found?.bytes === bytes && found.sha256 === sha256) continue;
    const what = found === undefined ? 'cannot be read' : 'is not as it was when the backup was made';
    throw new BackupRefusedError(`The backup in ${from} is damaged: ${name} ${what}.`);
  }
}

/** A copy of a data folder fits the same major version on the same kind of machine only. */
async function mustFit({ postgres, migrations }: BackupRecord): Promise<void> {
  const here = await serverVersion();
  if (postgres.major !== here.major) {
    throw new BackupRefusedError(
      `The backup is of PostgreSQL ${postgres.version}, and this platform runs PostgreSQL ${here.major}: restore it with the platform's version that made it.`,
    );
  }
  if (postgres.machine !== here.machine) {
    throw new BackupRefusedError(
      `The backup is of a machine of kind ${postgres.machine}, and this one is ${here.machine}: restore it on one of its kind.`,
    );
  }
  const known = new Map(
    SERVICES.map((service) => [service.name, service.migrations.map(({ name }) => name)]),
  );
  for (const [service, names] of Object.entries(migrations)) {
    const unknown = names.find((name) => known.get(service)?.includes(name) !== true);
    if (unknown === undefined) continue;
    throw new BackupRefusedError(
      `The backup is of a newer platform, whose ${service} has had ${unknown}: restore it with that version.`,
    );
  }
}
