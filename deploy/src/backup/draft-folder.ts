import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../local/files.js';
import { BackupRefusedError } from './backup-record.js';

/**
 * Makes a folder whole or not at all: the work is done under another name beside it, which is taken away again when it
 * fails and becomes the folder when it has succeeded.
 * @throws BackupRefusedError: there is something already
 */
export async function makeWhole<T>(
  folder: string,
  work: (draft: string) => Promise<T>,
  mode = 0o700,
): Promise<T> {
  await mustBeFree(folder);
  await mkdir(dirname(folder), { recursive: true });
  const draft = `${folder}.${randomBytes(4).toString('hex')}.unfinished`;
  await mkdir(draft, { mode });
  try {
    const result = await work(draft);
    // An empty folder may be in the way, which was allowed; a full one that came meanwhile fails here.
    await rmdir(folder).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error;
    });
    await rename(draft, folder);
    return result;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function mustBeFree(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    if (!hasCode(error, 'ENOTDIR')) throw error;
  }
  throw new BackupRefusedError(
    `${folder} is there already, and nothing is overwritten: name another folder.`,
  );
}
