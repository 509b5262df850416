import type { Tx } from '@toandan/persistence';
import type { Channel } from '../domain/channel.js';
import type { IdentityAccess } from '../domain/identity-access.js';
import type { State, Step, Tipoff } from '../domain/tipoff.js';

/** A text under lock, see keys/sealer.ts. */
export interface SealedText {
  readonly kid: string;
  readonly jwe: string;
}

export interface Intake {
  readonly tipoff: Tipoff;
  readonly receiptHash: Uint8Array;
  /** The operator's account; absent for the web form. */
  readonly recordedBy?: string;
  readonly content: SealedText;
  readonly identity?: SealedText;
}

/** Which tip-offs a question is about. */
export interface TipoffFilter {
  /** All units when absent. */
  readonly units?: readonly string[];
  readonly state?: State;
  readonly channel?: Channel;
  readonly exercise?: boolean;
}

/** The place of a row in the list, which stands by the time of receipt, newest first. */
export interface ListPlace {
  readonly receivedAt: Date;
  readonly id: string;
}

export interface TipoffCount {
  readonly channel: Channel;
  readonly state: State;
  readonly exercise: boolean;
  readonly count: number;
}

export interface TipoffStore {
  /** All of it in one statement. */
  insert(tx: Tx, intake: Intake): Promise<void>;
  find(id: string): Promise<Tipoff | undefined>;
  /** @throws TipoffError `tipoff.version-conflict`: somebody else took a step in the meantime */
  saveStep(tx: Tx, step: Step): Promise<void>;
  /** The JWE. */
  contentOf(tx: Tx, id: string): Promise<string | undefined>;
  /** The JWE. */
  identityOf(tx: Tx, id: string): Promise<string | undefined>;
  stateOf(receiptHashes: readonly Uint8Array[]): Promise<State | undefined>;
  list(filter: TipoffFilter, after: ListPlace | undefined, limit: number): Promise<Tipoff[]>;
  count(filter: Pick<TipoffFilter, 'units'>, year: number): Promise<TipoffCount[]>;
  saveAccess(tx: Tx, access: IdentityAccess): Promise<void>;
  /** The one that ends last. */
  lastAccess(tx: Tx, tipoffId: string, custodian: string): Promise<IdentityAccess | undefined>;
}
