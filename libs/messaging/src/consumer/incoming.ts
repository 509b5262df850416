import type { Cursor } from '../log/cursor.js';

/** A lane held: the unit of order and ownership (a log's slice, or a Kafka partition). */
export interface LaneClaim {
  /** A service's name (its log), or a Kafka topic's. */
  readonly log: string;
  /** The slice's or the partition's number. */
  readonly lane: number;
  /** Grows with each change of owner; a commit under an older one is refused. */
  readonly epoch: number;
  /** Grows with each rewind, so that inbox rows of the run before do not hide the events sent again. */
  readonly run: number;
  /** Where the lane stands. */
  readonly at: Cursor;
  /** Events older than this are passed over: the group was asked to start (again) there. */
  readonly notBefore: Date | undefined;
}

/** An event as a transport hands it over: nothing decoded, nothing believed. */
export interface Incoming {
  readonly claim: LaneClaim;
  readonly at: Cursor;
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function laneName(claim: Pick<LaneClaim, 'log' | 'lane'>): string {
  return `${claim.log}/${claim.lane}`;
}
