import type { Clock } from '@toandan/kernel';
import type { Database, Tx } from '@toandan/persistence';
import type { AuditLog } from '../../audit/usecases/audit-log.port.js';
import type { SealedText } from './tipoff-store.port.js';
import type { Vault } from './vault.port.js';

export interface SealedRow extends SealedText {
  readonly tipoffId: string;
}

/** The sealed texts of one kind. */
export interface SealedRows {
  /** Some that another key than this one wraps, behind an id, locked; without those that somebody else has locked. */
  notUnder(tx: Tx, kid: string, afterId: string | undefined, limit: number): Promise<SealedRow[]>;
  replace(tx: Tx, rows: readonly SealedRow[]): Promise<void>;
}

export interface RewrappableVault extends Vault {
  /** Of the key that seals now. */
  readonly kid: string;
}

export interface Rewrapped {
  readonly contents: number;
  readonly identities: number;
  /** Those that no key of the ring opens. */
  readonly stuck: number;
}

type Kind = { readonly rows: SealedRows; readonly vault: RewrappableVault };

const BATCH = 50;
const SERVICE = 'tipoffs';

/** After a rotation: seals anew, with new content keys, what older keys wrap, so that those can be taken out of the ring. */
export class RewrapUseCase {
  constructor(
    private readonly database: Database,
    private readonly content: Kind,
    private readonly identity: Kind,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Rewrapped> {
    const contents = await this.#all(this.content);
    const identities = await this.#all(this.identity);
    if (contents.done + identities.done > 0) {
      await this.database.transaction((tx) =>
        this.audit.append(tx, {
          at: this.clock.now(),
          by: SERVICE,
          action: 'keys-rewrapped',
          details: {
            contents: contents.done,
            contentKid: this.content.vault.kid,
            identities: identities.done,
            identityKid: this.identity.vault.kid,
          },
        }),
      );
    }
    return {
      contents: contents.done,
      identities: identities.done,
      stuck: contents.stuck + identities.stuck,
    };
  }

  async #all(kind: Kind): Promise<{ done: number; stuck: number }> {
    let [done, stuck] = [0, 0];
    let last: string | undefined;
    for (;;) {
      const { seen, sealed } = await this.database.transaction((tx) => this.#some(tx, kind, last));
      done += sealed;
      stuck += seen.length - sealed;
      last = seen.at(-1)?.tipoffId;
      if (seen.length < BATCH) return { done, stuck };
    }
  }

  async #some(
    tx: Tx,
    { rows, vault }: Kind,
    last: string | undefined,
  ): Promise<{ seen: SealedRow[]; sealed: number }> {
    const seen = await rows.notUnder(tx, vault.kid, last, BATCH);
    const anew: SealedRow[] = [];
    for (const { tipoffId, jwe } of seen) {
      // One that does not open must not keep the others under the old key; it stays as it is, and is counted.
      const text = await vault.open(tipoffId, jwe).catch(() => undefined);
      if (text !== undefined) anew.push({ tipoffId, ...(await vault.seal(tipoffId, text)) });
    }
    await rows.replace(tx, anew);
    return { seen, sealed: anew.length };
  }
}
