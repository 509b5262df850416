import type { Tx } from '@toandan/persistence';
import type { Act } from '../domain/act.js';

/** Where it is kept what operators did. */
export interface ActBook {
  write(tx: Tx, act: Act): Promise<void>;
  /** From the newest on, those older than the act of that id. */
  newest(before: string | undefined, limit: number): Promise<Act[]>;
}
