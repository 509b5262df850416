import { resolve } from 'node:path';
import type { Environment } from '@toandan/messaging';
import { embeddedSource, type BackupSource } from './source.js';

const DEFAULT_FOLDER = '.data/platform';

/**
 * What is to be backed up: the data folder that is named, or else the server of DATABASE_URL, or else the platform's own
 * data folder.
 */
export async function backupSource(
  folder: string | undefined,
  env: Environment = process.env,
): Promise<BackupSource> {
  if (folder === undefined && env.DATABASE_URL !== undefined) {
    return { url: env.DATABASE_URL, leave: () => Promise.resolve() };
  }
  return embeddedSource(resolve(folder ?? env.TOANDAN_DATA ?? DEFAULT_FOLDER));
}
