import type { Tx } from '@toandan/persistence';
import { isAfter } from '../log/cursor.js';
import type { RewindTo, TargetOf } from './rewind-target.js';
import { quoted } from './service-schemas.js';

interface WaitingRow {
  id: string;
  log: string;
  lane: number;
  at_xid: string;
  at_position: string;
  time: string | null;
}

/** The group's letters that still wait, locked. */
export async function lockWaitingLetters(tx: Tx, schema: string, group: string): Promise<WaitingRow[]> {
  return tx.query<WaitingRow>(
    `SELECT id::text AS id, log, lane, at_xid::text AS at_xid, at_position::text AS at_position,
            headers->>'ce_time' AS time
       FROM ${quoted(schema)}.dead_letter
      WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued') ORDER BY dead_letter.id FOR UPDATE`,
    [group],
  );
}

/**
 * Letters whose events the log brings again must not be replayed as well. One is superseded only when its
 * event surely comes again: it lies after the lane's new place, and the group will not pass it over as too
 * old. All others stay as they are, with what is parked behind them. Returns how many were superseded.
 */
export async function supersedeLetters(
  tx: Tx,
  schema: string,
  group: string,
  to: RewindTo,
  targetOf: TargetOf,
): Promise<number> {
  const waiting = await lockWaitingLetters(tx, schema, group);
  const again = waiting.filter((row) => to === 'beginning' || comesAgain(row, to, targetOf));
  const done = await tx.execute(
    `UPDATE ${quoted(schema)}.dead_letter SET state = 'superseded', changed_at = clock_timestamp()
      WHERE id = ANY($1::bigint[])`,
    [again.map((row) => row.id)],
  );
  return done.count;
}

function comesAgain(row: WaitingRow, to: Date, targetOf: TargetOf): boolean {
  const target = targetOf(row.log, row.lane);
  const at = { xid: Number(row.at_xid), position: Number(row.at_position) };
  return target !== undefined && isAfter(at, target) && Date.parse(row.time ?? '') >= to.getTime();
}
