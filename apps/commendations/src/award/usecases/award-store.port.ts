import type { Tx } from '@toandan/persistence';
import type { Award, Revocation } from '../domain/award.js';

/** Who entered something, and when: kept beside it, never published. */
export interface Recorded {
  readonly by: string;
  readonly at: Date;
}

/** Awards as they are kept. */
export interface AwardStore {
  insert(tx: Tx, award: Award, recorded: Recorded): Promise<void>;
  /** False when it is no longer the version before. */
  revoke(tx: Tx, award: Award & { readonly revocation: Revocation }, recorded: Recorded): Promise<boolean>;
}
