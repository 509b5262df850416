import type { Tx } from '@toandan/persistence';
import type { LaneClaim } from '../consumer/incoming.js';

/** A lane's row as statements give it back, joined with its group. */
export interface LaneRow {
  log: string;
  lane: number;
  epoch: string;
  run: number;
  at_xid: string;
  at_position: string;
  not_before: Date | null;
}

export const LANE_COLUMNS = `l.log, l.lane, l.epoch::text AS epoch, g.run, l.at_xid::text AS at_xid,
                             l.at_position::text AS at_position, g.not_before`;

export function toClaim(row: LaneRow): LaneClaim {
  return {
    log: row.log,
    lane: row.lane,
    epoch: Number(row.epoch),
    run: row.run,
    at: { xid: Number(row.at_xid), position: Number(row.at_position) },
    notBefore: row.not_before ?? undefined,
  };
}

/**
 * Keeps a rewind out until this transaction ends. Lanes must be taken in a statement of its own after it: one
 * that had to wait for a rewind would see the lanes that it left, but still the group's run of before, and
 * its claim would hide the events sent again behind the inbox of the run before.
 */
export async function holdGroup(tx: Tx, group: string): Promise<void> {
  await tx.query('SELECT 1 FROM consumer_group WHERE name = $1 FOR SHARE', [group]);
}
