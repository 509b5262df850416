import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which only its owner can read. */
const fileIn = (dataDir: string): string => join(dataDir, 'demo-passwords.json');

/** The passwords of the accounts that the demo has made in this folder, by login; none where it never ran. */
export async function readPasswords(dataDir: string): Promise<Map<string, string>> {
  try {
    const text = await readFile(fileIn(dataDir), 'utf8');
    return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return new Map();
    throw error;
  }
}

export async function writePasswords(dataDir: string, passwords: ReadonlyMap<string, string>): Promise<void> {
  const text = JSON.stringify(Object.fromEntries(passwords), null, 2);
  await writeFile(fileIn(dataDir), `${text}\n`, { mode: 0o600 });
}
