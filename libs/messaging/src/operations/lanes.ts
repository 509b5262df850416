import type { Database, Tx } from '@toandan/persistence';
import type { Cursor } from '../log/cursor.js';
import { quoted } from './service-schemas.js';

/** Where one lane of a group stands. */
export interface LanePlace {
  log: string;
  lane: number;
  at: Cursor;
}

/** A lane's log is a service's name or a Kafka topic's; a topic's has dots: `<owner>.<aggregate>.v<n>`. */
export function isTopic(log: string): boolean {
  return log.includes('.');
}

interface Row {
  log: string;
  lane: number;
  at_xid: string;
  at_position: string;
}

function toPlace(row: Row): LanePlace {
  return {
    log: row.log,
    lane: row.lane,
    at: { xid: Number(row.at_xid), position: Number(row.at_position) },
  };
}

/** The logs a group has lanes on. */
export async function logsOf(operator: Database, schema: string, group: string): Promise<string[]> {
  const rows = await operator.query<{ log: string }>(
    `SELECT DISTINCT log FROM ${quoted(schema)}.consumer_lane WHERE consumer_group = $1 ORDER BY log`,
    [group],
  );
  return rows.map((row) => row.log);
}

/** A group's lanes, locked: nobody moves or takes them until the transaction ends. */
export async function lockLanes(tx: Tx, schema: string, group: string): Promise<LanePlace[]> {
  const rows = await tx.query<Row>(
    `SELECT log, lane, at_xid::text AS at_xid, at_position::text AS at_position
       FROM ${quoted(schema)}.consumer_lane WHERE consumer_group = $1 ORDER BY log, lane FOR UPDATE`,
    [group],
  );
  return rows.map(toPlace);
}

/** Puts lanes to other places and takes them from their owners: whatever those have under way is fenced. */
export async function placeLanes(
  tx: Tx,
  schema: string,
  group: string,
  places: readonly LanePlace[],
): Promise<void> {
  await tx.execute(
    `UPDATE ${quoted(schema)}.consumer_lane AS l
        SET epoch = l.epoch + 1, owner = NULL, lease_until = NULL,
            at_xid = p.xid, at_position = p.position, moved_at = clock_timestamp()
       FROM unnest($2::text[], $3::integer[], $4::xid8[], $5::bigint[]) AS p (log, lane, xid, position)
      WHERE l.consumer_group = $1 AND l.log = p.log AND l.lane = p.lane`,
    [
      group,
      places.map((place) => place.log),
      places.map((place) => place.lane),
      places.map((place) => place.at.xid),
      places.map((place) => place.at.position),
    ],
  );
}
