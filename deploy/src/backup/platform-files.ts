import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exists } from '../local/files.js';
import type { FileSeal } from './sealed-file.js';
import { sealOf } from './sealed-file.js';

/**
 * What of the platform's data folder goes with the database. The superuser's password opens the copied cluster; the
 * accounts of the embedded issuer hold hashes of passwords.
 *
 * What does not go, and why: the issuer's keys, or whoever has a backup could sign tokens (a restored platform makes new
 * ones, and people sign in again); the roles' passwords, which deployment makes anew; above all the keys of the
 * tip-offs, which open what the backup holds.
 */
const WITH_THE_DATABASE = ['postgres.password', 'issuer/issuer-accounts.json'];
const FOLDER = 'platform';

/** @returns seals by path in the backup */
export async function copyPlatformFiles(from: string, backup: string): Promise<Record<string, FileSeal>> {
  const seals: Record<string, FileSeal> = {};
  for (const name of WITH_THE_DATABASE) {
    const source = join(from, name);
    if (!(await exists(source))) continue;
    const path = `${FOLDER}/${name}`;
    await copyOwn(source, join(backup, path));
    seals[path] = await sealOf(join(backup, path));
  }
  return seals;
}

/** Brings back those that the backup has. */
export async function restorePlatformFiles(
  files: readonly string[],
  backup: string,
  to: string,
): Promise<void> {
  for (const name of WITH_THE_DATABASE) {
    const path = `${FOLDER}/${name}`;
    if (files.includes(path)) await copyOwn(join(backup, path), join(to, name));
  }
}

/** For its owner only, whatever the copied file's rights were. */
async function copyOwn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  await chmod(to, 0o600);
}
