import type { Database } from '@toandan/persistence';
import type { OwnLanes } from './own-lanes.js';

export interface UnreadOfLog {
  /** Events; counting ends at `most`. */
  readonly events: number;
  /** Seconds since the oldest of them was recorded; 0: there are none. */
  readonly age: number;
}

/**
 * What a group has not read of a service's log, asked as the reader of logs. Also counts what nobody can read yet,
 * behind a transaction that is slow to commit: for whoever waits for it that is the same.
 */
export async function unreadOfLog(logs: Database, lanes: OwnLanes, most: number): Promise<UnreadOfLog> {
  const [row] = await logs.query<{ events: number; age: number }>(
    `WITH lane AS (
       SELECT * FROM unnest($1::smallint[], $2::xid8[], $3::bigint[]) AS l (lane, at_xid, at_position)),
     first AS (SELECT at_xid, at_position FROM lane ORDER BY at_xid, at_position LIMIT 1),
     unread AS (
       SELECT o.recorded_at
         FROM first, "${lanes.log.replaceAll('"', '""')}".outbox o JOIN lane l ON l.lane = o.slice
        WHERE (o.xid, o.position) > (first.at_xid, first.at_position)
          AND (o.xid, o.position) > (l.at_xid, l.at_position)
          AND o.topic = ANY($4::text[])
        ORDER BY o.xid, o.position LIMIT $5)
     SELECT count(*)::integer AS events,
            coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0)::float8 AS age
       FROM unread`,
    [lanes.lanes, lanes.xids, lanes.positions, lanes.topics, most],
  );
  return row!;
}
