/**
 * A place in an ordered log: everything up to and including it has been seen.
 *
 * In a service's log (PostgreSQL) `xid` is the transaction's id and `position` the row's number; in a Kafka
 * partition `xid` is 0 and `position` the last offset. Both stay below 2^53: at a million transactions a
 * second that takes 285 years.
 */
export interface Cursor {
  readonly xid: number;
  readonly position: number;
}

export const LOG_START: Cursor = { xid: 0, position: 0 };

export function isAfter(a: Cursor, b: Cursor): boolean {
  return a.xid === b.xid ? a.position > b.position : a.xid > b.xid;
}

export function earliest(cursors: Iterable<Cursor>): Cursor | undefined {
  let first: Cursor | undefined;
  for (const cursor of cursors) if (first === undefined || isAfter(first, cursor)) first = cursor;
  return first;
}
