import { ConfigError } from '@toandan/messaging';
import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, readIfThere, writeWhole } from './local/files.js';

const SETTING = 'DATABASE_PASSWORDS_FILE';

/** The passwords of the roles, kept in a file of their owner's. They leave it for the database only. */
export class RolePasswords {
  #unsaved = false;

  private constructor(
    private readonly file: string,
    private readonly known: Map<string, string>,
  ) {}

  /** @throws ConfigError: the file is not such a one, or not its owner's alone */
  static async open(file: string): Promise<RolePasswords> {
    const text = await readOwn(file);
    return new RolePasswords(file, text === undefined ? new Map<string, string>() : parse(text));
  }

  /** Undefined: not known yet. */
  find(role: string): string | undefined {
    return this.known.get(role);
  }

  /** The role's password; one that is not known yet is made, and has to be saved before it is used. */
  of(role: string): string {
    const known = this.known.get(role);
    if (known !== undefined) return known;
    const fresh = randomBytes(24).toString('base64url');
    this.known.set(role, fresh);
    this.#unsaved = true;
    return fresh;
  }

  async save(): Promise<void> {
    if (!this.#unsaved) return;
    await mkdir(dirname(this.file), { recursive: true });
    const sorted = Object.fromEntries([...this.known].sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeWhole(this.file, `${JSON.stringify(sorted, undefined, 2)}\n`, 0o600);
    this.#unsaved = false;
  }
}

async function readOwn(file: string): Promise<string | undefined> {
  try {
    const text = await readIfThere(file);
    // Windows has no such rights; there the folder's have to do.
    const open =
      text !== undefined && process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0;
    if (!open) return text;
  } catch (error) {
    const code = hasCode(error, 'EACCES', 'EPERM') ? 'no right to' : 'not a file';
    throw new ConfigError(
      `${SETTING} names a file that cannot be read (${code}): correct the path or the file's rights.`,
    );
  }
  throw new ConfigError(
    `${SETTING} names a file that is open to others: make it its owner's alone, with "chmod 600".`,
  );
}

function parse(text: string): Map<string, string> {
  const refused = new ConfigError(
    `${SETTING} names a file that is not a JSON object of role and password: correct it, or name a new one.`,
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's words would quote the file.
    throw refused;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused;
  const entries = Object.entries(value as Record<string, unknown>);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')) {
    throw refused;
  }
  return new Map(entries);
}
