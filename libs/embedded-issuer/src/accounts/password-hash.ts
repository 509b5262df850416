import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface Cost {
  /** The logarithm of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** One of the settings that OWASP holds equal: 16 MiB a try, so that a few tries at once fit a small machine. */
const COST: Cost = { ln: 14, r: 8, p: 5 };
const KEY_BYTES = 32;
const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{43})$/;

/** `$scrypt$ln=..,r=..,p=..$salt$key`: PHC's form, which carries its cost, so that the cost can change one day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return written(salt, await keyOf(password, salt, COST));
}

/** The hash of no password: trying one takes as long as with any other. */
export function nobodysHash(): string {
  return written(randomBytes(16), randomBytes(KEY_BYTES));
}

/** Whether this is the password; false also for what is no hash of ours. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const parts = FORM.exec(hash);
  if (parts === null) return false;
  const [ln, r, p] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [salt, key] = parts.slice(4).map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer];
  return timingSafeEqual(await keyOf(password, salt, { ln, r, p }), key);
}

export function isPasswordHash(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}

async function keyOf(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  return derive(password.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

function written(salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(key)}`;
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
