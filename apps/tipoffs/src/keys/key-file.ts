import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '@toandan/messaging';
import writeFileAtomic from 'write-file-atomic';
import { KeyRing, type RingKey } from './key-ring.js';

/** What a key of a ring is for: wrapping the keys of records, or hashing what is looked up. As JWK (RFC 7517) names it. */
export type KeyUse = 'A256KW' | 'HS256';

interface JsonKey {
  readonly kty: 'oct';
  readonly kid: string;
  readonly alg: KeyUse;
  readonly k: string;
  readonly from: string;
}

const SECRET_BYTES = 32;
const OTHERS = 0o077;

/**
 * The ring in a file: a JWK Set of symmetric keys, each with `from`, the instant from which it is used. The messages
 * have neither the path nor anything of the file.
 * @throws ConfigError
 */
export function readKeyRing(setting: string, file: string, use: KeyUse): KeyRing {
  return new KeyRing(readKeys(setting, file, use).map(ringKey));
}

/**
 * Adds a new random key to a ring's file, which is made when there is none.
 * @param from when it is to be used; now when absent
 * @returns its kid
 */
export async function addKey(file: string, use: KeyUse, from: Date = new Date()): Promise<string> {
  const known = isThere(file) ? readKeys('The file', file, use) : [];
  const key: JsonKey = {
    kty: 'oct',
    kid: randomUUID(),
    alg: use,
    k: randomBytes(SECRET_BYTES).toString('base64url'),
    from: from.toISOString(),
  };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFileAtomic(file, `${JSON.stringify({ keys: [...known, key] }, undefined, 2)}\n`, {
    mode: 0o600,
  });
  // The umask may have taken rights from the owner; it cannot have given any to others.
  await chmod(file, 0o600);
  return key.kid;
}

function readKeys(setting: string, file: string, use: KeyUse): JsonKey[] {
  const refuse = (why: string): ConfigError => new ConfigError(`${setting} names a key file ${why}`);
  let text: string;
  try {
    // Windows has no such rights; there the folder's have to do.
    if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0) {
      throw refuse('that others than its owner may use: make it the owner’s ("chmod 600").');
    }
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw refuse(
      `that cannot be read (${String((error as { code?: unknown }).code)}): correct it, or make one.`,
    );
  }
  const keys = parsed(text);
  if (keys === undefined || keys.length === 0) {
    throw refuse('that is not a JWK Set: make one with `npm run tipoff-keys`.');
  }
  if (!keys.every((key): key is JsonKey => isKey(key, use))) {
    throw refuse(
      `with a key that is none of ours: each needs kty "oct", alg "${use}", kid, k of 32 bytes, from.`,
    );
  }
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw refuse('with two keys of one kid.');
  return keys;
}

/** The parser's own words would quote the file. */
function parsed(text: string): unknown[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys) ? keys : undefined;
  } catch {
    return undefined;
  }
}

function isKey(value: unknown, use: KeyUse): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, kid, alg, k, from } = value as Record<string, unknown>;
  return (
    kty === 'oct' &&
    alg === use &&
    typeof kid === 'string' &&
    kid !== '' &&
    typeof k === 'string' &&
    Buffer.from(k, 'base64url').length === SECRET_BYTES &&
    typeof from === 'string' &&
    !Number.isNaN(Date.parse(from))
  );
}

function ringKey({ kid, k, from }: JsonKey): RingKey {
  return { kid, secret: new Uint8Array(Buffer.from(k, 'base64url')), from: new Date(from) };
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
