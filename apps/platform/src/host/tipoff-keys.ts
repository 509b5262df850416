import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '@toandan/messaging';
import { addKey, type KeyUse } from '@toandan/tipoffs/keys';
import { refuseWithoutNeededKeys } from './needed-keys.js';

/** Setting to what its file is called here, and what its keys are for. */
const FILES: Readonly<Record<string, readonly [file: string, use: KeyUse]>> = {
  TIPOFFS_CONTENT_KEYS_FILE: ['tipoff-content-keys.json', 'A256KW'],
  TIPOFFS_IDENTITY_KEYS_FILE: ['tipoff-identity-keys.json', 'A256KW'],
  TIPOFFS_RECEIPT_KEYS_FILE: ['tipoff-receipt-keys.json', 'HS256'],
};

/**
 * The environment with the key files of the tip-offs in it: those it names already, and for the others files in the
 * folder, made at the first start. Whoever loses them loses what was reported.
 *
 * @throws ConfigError: the data were restored, and their keys were not
 */
export async function withTipoffKeys(env: Environment, folder: string): Promise<Environment> {
  // The mode would hold for the folders above too, where the database's account has to get through.
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (setting: string): string => env[setting] ?? join(folder, FILES[setting]![0]);
  refuseWithoutNeededKeys(folder, {
    content: fileOf('TIPOFFS_CONTENT_KEYS_FILE'),
    identity: fileOf('TIPOFFS_IDENTITY_KEYS_FILE'),
    receipts: fileOf('TIPOFFS_RECEIPT_KEYS_FILE'),
  });
  const made: Record<string, string> = {};
  for (const [setting, [name, use]] of Object.entries(FILES)) {
    if (env[setting] !== undefined) continue;
    const file = join(folder, name);
    if (!existsSync(file)) await addKey(file, use);
    made[setting] = file;
  }
  return { ...env, ...made };
}
