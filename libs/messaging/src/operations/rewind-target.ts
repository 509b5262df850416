import type { Database } from '@toandan/persistence';
import { LOG_START, type Cursor } from '../log/cursor.js';
import { LogReader } from '../log/log-reader.js';
import { offsetsAt } from '../kafka/topics.js';
import type { Broker } from './broker.js';
import { isTopic } from './lanes.js';

export type RewindTo = 'beginning' | Date;

/** Where a lane is to stand; undefined: not known, as the lane came into being meanwhile. */
export type TargetOf = (log: string, lane: number) => Cursor | undefined;

/** A Kafka partition's first offset is 0, and a place is the last thing seen. */
const PARTITION_START: Cursor = { xid: 0, position: -1 };

/**
 * Events before a time are passed over by their own time, and the clocks of those who wrote them may be off
 * by some: the reading begins this much earlier. The same margin as for a group that starts at a time.
 */
export const CLOCK_MARGIN_MS = 5 * 60 * 1_000;

/**
 * Finds the places before any lock is taken: Kafka is asked over the network, and a transaction must not
 * wait for that.
 */
export async function rewindTargets(
  operator: Database,
  logs: readonly string[],
  to: RewindTo,
  kafka: Broker | undefined,
): Promise<TargetOf> {
  if (to === 'beginning') return (log) => (isTopic(log) ? PARTITION_START : LOG_START);
  const since = new Date(to.getTime() - CLOCK_MARGIN_MS);
  const cursors = new Map<string, Cursor>();
  const offsets = new Map<string, Map<number, number>>();
  for (const log of logs) {
    if (!isTopic(log)) cursors.set(log, await new LogReader(operator, log).cursorAt(since));
    else if (kafka !== undefined) offsets.set(log, await offsetsAt(kafka, log, to));
  }
  return (log, lane) => {
    const offset = offsets.get(log)?.get(lane);
    return offset === undefined ? cursors.get(log) : { xid: 0, position: offset - 1 };
  };
}
