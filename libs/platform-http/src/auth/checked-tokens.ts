import { createHash } from 'node:crypto';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Actor } from './actor.js';

/** A token whose signature and claims were found good, and what that hangs on. */
export interface CheckedToken {
  readonly actor: Actor;
  readonly issuer: string;
  readonly header: JWTHeaderParameters;
  /** With which the signature was checked. */
  readonly key: unknown;
  readonly claims: Pick<JWTPayload, 'exp' | 'nbf'>;
}

/** As many people as work at once; a token that was dropped is only checked again. */
const MOST = 10_000;

/**
 * Good tokens, so that a signature is not checked anew with every call: that takes longer than most answers. Tokens
 * themselves are not kept, only their hashes. Whether an entry still holds is asked at each use, see TokenVerifier.
 */
export class CheckedTokens {
  readonly #entries: LRUCache<string, CheckedToken>;

  constructor(most = MOST) {
    this.#entries = new LRUCache({ max: most });
  }

  get size(): number {
    return this.#entries.size;
  }

  find(token: string): CheckedToken | undefined {
    return this.#entries.get(hashOf(token));
  }

  keep(token: string, checked: CheckedToken): void {
    this.#entries.set(hashOf(token), checked);
  }

  drop(token: string): void {
    this.#entries.delete(hashOf(token));
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
