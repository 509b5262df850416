import type { Database, PreparedStatement, Tx } from '@toandan/persistence';
import { FencedError } from './failure.js';
import { laneName, type LaneClaim } from './incoming.js';
import type { Cursor } from '../log/cursor.js';

/** Where a lane stands once a batch is done. */
export interface LaneMove {
  readonly claim: LaneClaim;
  readonly to: Cursor;
}

const MOVE: PreparedStatement = {
  name: 'move-lanes',
  text: `
  UPDATE consumer_lane AS l
     SET at_xid = m.xid, at_position = m.position, moved_at = clock_timestamp()
    FROM unnest($2::text[], $3::integer[], $4::bigint[], $5::xid8[], $6::bigint[])
         AS m (log, lane, epoch, xid, position)
   WHERE l.consumer_group = $1 AND l.log = m.log AND l.lane = m.lane AND l.epoch = m.epoch`,
};

const OWNED: PreparedStatement = {
  name: 'owned-lane',
  text: `SELECT 1 FROM consumer_lane
          WHERE consumer_group = $1 AND log = $2 AND lane = $3 AND epoch = $4 FOR NO KEY UPDATE`,
};

/**
 * Proves that a lane is still owned and leaves it where it stands: for work that is none of the log's, such as
 * a letter tried again. The claim's place is no use for that, it is where the lane stood when it was taken.
 * @throws FencedError
 */
export async function requireLane(tx: Tx, group: string, claim: LaneClaim): Promise<void> {
  const owned = await tx.execute(OWNED, [group, claim.log, claim.lane, claim.epoch]);
  if (owned.count !== 1) throw new FencedError(group, [laneName(claim)]);
}

/**
 * Moves lanes on, and with that proves that they are still owned: a lane whose epoch has grown takes the
 * whole transaction down. The last statement before the commit, so that it holds the lane's row only shortly.
 * @throws FencedError
 */
export async function moveLanes(tx: Tx | Database, group: string, moves: readonly LaneMove[]): Promise<void> {
  const moved = await tx.execute(MOVE, [
    group,
    moves.map((move) => move.claim.log),
    moves.map((move) => move.claim.lane),
    moves.map((move) => move.claim.epoch),
    moves.map((move) => move.to.xid),
    moves.map((move) => move.to.position),
  ]);
  if (moved.count !== moves.length) {
    throw new FencedError(
      group,
      moves.map((move) => laneName(move.claim)),
    );
  }
}
