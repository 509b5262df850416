import { compactDecrypt, CompactEncrypt } from 'jose';
import type { Clock } from '@toandan/kernel';
import type { KeyRing } from './key-ring.js';

/** A text under lock: JWE in its compact form, and which key of the ring opens it. */
export interface Sealed {
  readonly kid: string;
  readonly jwe: string;
}

/** A sealed text does not open: wrong key, wrong record, or changed. Says no more. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

const ALGORITHM = 'A256KW';
const ENCRYPTION = 'A256GCM';

/**
 * Envelope encryption for the records of one purpose: each has a content key of its own, made by `jose`, which the
 * ring's key wraps.
 *
 * Purpose and record stand in the JWE's protected header, so they are authenticated with the text: what was sealed for
 * one record opens neither as another's nor as something else of the same record.
 */
export class Sealer {
  constructor(
    private readonly purpose: string,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Which key seals now. */
  get kid(): string {
    return this.ring.current(this.clock.now()).kid;
  }

  async seal(recordId: string, text: string): Promise<Sealed> {
    const { kid, secret } = this.ring.current(this.clock.now());
    const jwe = await new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, kid, typ: this.#type, rec: recordId })
      .encrypt(secret);
    return { kid, jwe };
  }

  /** @throws SealError */
  async open(recordId: string, jwe: string): Promise<string> {
    try {
      const { plaintext, protectedHeader } = await compactDecrypt(
        jwe,
        ({ kid }) => {
          const key = this.ring.find(kid);
          if (key === undefined) throw new SealError('no key of this name in the ring');
          return key.secret;
        },
        { keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [ENCRYPTION] },
      );
      if (protectedHeader.typ !== this.#type || protectedHeader.rec !== recordId) {
        throw new SealError('sealed for something else');
      }
      return new TextDecoder().decode(plaintext);
    } catch (error) {
      if (error instanceof SealError) throw error;
      throw new SealError('does not open');
    }
  }

  get #type(): string {
    return `toandan.tipoffs.${this.purpose}`;
  }
}
