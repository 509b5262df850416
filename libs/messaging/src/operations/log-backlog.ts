import type { Database } from '@toandan/persistence';
import type { Backlog } from './backlog.js';
import { quoted } from './service-schemas.js';

/**
 * Counts what a group has still to read of a service's log: events of its topics beyond its lanes and below the
 * horizon, since what lies above cannot be read yet by anyone. Counting ends at `most`, so that a group that
 * stands at the beginning of years of events does not make the question expensive.
 */
export async function logBacklog(
  operator: Database,
  schema: string,
  group: string,
  log: string,
  most: number,
): Promise<Backlog> {
  const [row] = await operator.query<{ behind: number; oldest: Date | null }>(
    `WITH lane AS (
       SELECT l.lane, l.at_xid, l.at_position FROM ${quoted(schema)}.consumer_lane l
        WHERE l.consumer_group = $1 AND l.log = $2),
     first AS (SELECT at_xid, at_position FROM lane ORDER BY at_xid, at_position LIMIT 1),
     unread AS (
       SELECT o.recorded_at
         FROM first, ${quoted(log)}.outbox o JOIN lane l ON l.lane = o.slice
        WHERE (o.xid, o.position) > (first.at_xid, first.at_position)
          AND (o.xid, o.position) > (l.at_xid, l.at_position)
          AND o.xid < pg_snapshot_xmin(pg_current_snapshot())
          AND o.topic = ANY(SELECT unnest(topics) FROM ${quoted(schema)}.consumer_group WHERE name = $1)
        ORDER BY o.xid, o.position LIMIT $3)
     SELECT count(*)::integer AS behind, min(recorded_at) AS oldest FROM unread`,
    [group, log, most + 1],
  );
  const { behind, oldest } = row!;
  return { behind: Math.min(behind, most), atLeast: behind > most, oldest: oldest ?? undefined };
}
