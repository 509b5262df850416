import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEEDED_KEYS_FILE, type NeededKeys } from '@toandan/deploy/backup';
import { ConfigError } from '@toandan/messaging';

/**
 * A restored platform would make new keys where it finds none, as at a first start, and nobody would notice before
 * somebody wants to read an old tip-off. So a restore notes which keys its data need, and a start looks for them.
 *
 * @param folder of the platform's keys
 * @throws ConfigError
 */
export function refuseWithoutNeededKeys(
  folder: string,
  files: Readonly<Record<keyof NeededKeys | 'receipts', string>>,
): void {
  const note = join(folder, NEEDED_KEYS_FILE);
  if (!existsSync(note)) return;
  const needed = JSON.parse(readFileSync(note, 'utf8')) as NeededKeys;
  for (const use of ['content', 'identity'] as const) {
    const known = kidsIn(files[use]);
    if (needed[use].every((kid) => known.has(kid))) continue;
    throw new ConfigError(
      `The restored data need the keys of the tip-offs' ${use}, which ${files[use]} has not got: bring that file from where it is kept.`,
    );
  }
  if (needed.content.length > 0 && !existsSync(files.receipts)) {
    throw new ConfigError(
      `The restored data need the keys of the tip-offs' receipts: bring ${files.receipts} from where it is kept.`,
    );
  }
}

/** Whether the file is a proper ring is asked when it is used. */
function kidsIn(file: string): ReadonlySet<unknown> {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: { kid: unknown }[] };
    return new Set(keys.map(({ kid }) => kid));
  } catch {
    return new Set();
  }
}
