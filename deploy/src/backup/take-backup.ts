import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '@toandan/persistence';
import { PROJECT_ROOT } from '../local/paths.js';
import { ARCHIVE_FILE, FORMAT, MANIFEST_FILE, RECORD_FILE, type BackupRecord } from './backup-record.js';
import { baseBackup, type BaseBackupOptions, type BaseBackupSpan } from './base-backup.js';
import { makeWhole } from './draft-folder.js';
import { keepLog } from './kept-log.js';
import { copyPlatformFiles } from './platform-files.js';
import { sealedFile, type FileSeal } from './sealed-file.js';
import { serverFacts } from './server-facts.js';
import type { BackupSource } from './source.js';

export type BackupOptions = Pick<BaseBackupOptions, 'maxRate' | 'onProgress'>;

/**
 * Backs up the whole platform while it runs: database, logs of events and cursors as of one instant.
 *
 * @param to a folder that is not there yet; it is there afterwards only when the backup is whole
 * @throws BackupRefusedError
 */
export async function takeBackup(
  source: BackupSource,
  to: string,
  options: BackupOptions = {},
): Promise<BackupRecord> {
  return makeWhole(to, async (draft) => {
    const admin = new Database({ url: source.url, applicationName: 'toandan-backup', poolSize: 1 });
    try {
      const from = await now(admin);
      const copied = await copyDatabase(source.url, draft, options);
      const record: BackupRecord = {
        format: FORMAT,
        made: { from, until: await now(admin) },
        platform: await platformVersion(),
        ...(await serverFacts(admin)),
        wal: copied.span,
        files: {
          ...copied.files,
          ...(source.folder === undefined ? {} : await copyPlatformFiles(source.folder, draft)),
        },
      };
      await writeFile(join(draft, RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`, {
        mode: 0o600,
        flush: true,
      });
      return record;
    } finally {
      await admin.close();
    }
  });
}

async function copyDatabase(
  url: string,
  draft: string,
  options: BackupOptions,
): Promise<{ span: BaseBackupSpan; files: Record<string, FileSeal> }> {
  const letGo = await keepLog(url);
  const archive = sealedFile(join(draft, ARCHIVE_FILE), { compressed: true });
  const manifest = sealedFile(join(draft, MANIFEST_FILE));
  try {
    const label = 'toandan backup';
    const span = await baseBackup(url, { ...options, label, archive: archive.to, manifest: manifest.to });
    return {
      span,
      files: { [ARCHIVE_FILE]: await archive.close(), [MANIFEST_FILE]: await manifest.close() },
    };
  } catch (error) {
    await Promise.all([archive.abandon(), manifest.abandon()]);
    throw error;
  } finally {
    await letGo();
  }
}

/** By the database's clock, which dates everything else. */
async function now(admin: Database): Promise<string> {
  const [row] = await admin.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  return row!.now.toISOString();
}

async function platformVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
