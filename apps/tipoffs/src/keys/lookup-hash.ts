import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

/**
 * Hashes under a key for what must be found again and must not be readable: whoever has the tables alone cannot try
 * through the receipts that are possible, nor guess a short text from the hash of a request.
 */
export class LookupHash {
  constructor(private readonly ring: KeyRing) {}

  /** To store. */
  of(purpose: string, text: string, now: Date): Uint8Array {
    return hash(this.ring.current(now).secret, purpose, text);
  }

  /** To look up: what may have been stored, under any key of the ring. */
  everyOf(purpose: string, text: string): Uint8Array[] {
    return this.ring.all().map(({ secret }) => hash(secret, purpose, text));
  }

  /** Stays the same when keys are added, so that a repeated request is still seen to be one. */
  steady(purpose: string, text: string): string {
    return Buffer.from(hash(this.ring.all()[0]!.secret, purpose, text)).toString('hex');
  }
}

function hash(secret: Uint8Array, purpose: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
}
