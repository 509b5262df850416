import type { Random } from '../random.js';

/** Something that is done to a running platform, and undone. */
export interface Fault {
  /** 'a service is killed': the line of the table. */
  readonly kind: string;
  /** 'reporting' */
  readonly target: string;
  /** Nothing is struck. */
  readonly isCalm?: boolean;
  /** How long it lasts before it is lifted, ms. */
  readonly lastsMs: number;
  strike(): Promise<void>;
  /** Returns once nothing stands in the way of recovery any more: not once it is over. */
  lift(): Promise<void>;
}

/** Makes a fault of one kind; what exactly is up to chance. */
export type FaultKind = (random: Random) => Fault;
