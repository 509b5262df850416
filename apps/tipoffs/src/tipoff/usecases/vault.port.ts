import type { SealedText } from './tipoff-store.port.js';

/** Locks texts away, each under a key of its own and bound to one record. */
export interface Vault {
  seal(recordId: string, text: string): Promise<SealedText>;
  open(recordId: string, jwe: string): Promise<string>;
}

/** Hashes under a key, for what is found again and never read. */
export interface Hashes {
  of(purpose: string, text: string, now: Date): Uint8Array;
  everyOf(purpose: string, text: string): Uint8Array[];
  steady(purpose: string, text: string): string;
}

/** Content and identity have rings of their own. Receipts are sealed for the time in which an answer may be asked for again. */
export interface Vaults {
  readonly content: Vault;
  readonly identity: Vault;
  readonly receipt: Vault;
  readonly hashes: Hashes;
}
