import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { OwnFile } from '../files/own-file.js';

export const SIGNATURE = 'ES256';

/** What the issuer signs with: its tokens, and the cookies of people signing in. */
export interface IssuerKeys {
  readonly signing: readonly JWK[];
  readonly cookies: readonly string[];
}

/**
 * The keys of this machine, made at the first start.
 * @throws IssuerFileError
 */
export async function issuerKeys(file: OwnFile): Promise<IssuerKeys> {
  const kept = await file.read();
  if (kept !== undefined) {
    if (!areKeys(kept)) throw file.refused('not the issuer’s keys');
    return kept;
  }
  const fresh = { signing: [await signingKey()], cookies: [randomBytes(32).toString('base64url')] };
  await file.write(fresh);
  return fresh;
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(SIGNATURE, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: SIGNATURE, use: 'sig' };
}

function areKeys(value: unknown): value is IssuerKeys {
  if (typeof value !== 'object' || value === null) return false;
  const { signing, cookies } = value as { signing?: unknown; cookies?: unknown };
  return isFilledList(signing, isPrivateKey) && isFilledList(cookies, (key) => typeof key === 'string');
}

function isPrivateKey(value: unknown): boolean {
  const { kty, d } = (value ?? {}) as { kty?: unknown; d?: unknown };
  return kty === 'EC' && typeof d === 'string';
}

function isFilledList(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isOne);
}
