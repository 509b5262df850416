import type { Database } from '@toandan/persistence';
import { quoted } from './service-schemas.js';

/** A group's lanes on one log, and what waits there for an operator. */
export interface GroupLanes {
  readonly service: string;
  readonly group: string;
  /** A service's log or a Kafka topic; undefined: the group has no lanes yet. */
  readonly log: string | undefined;
  readonly run: number;
  /** Members that were heard of within their lease; with Kafka those that hold a partition. */
  readonly members: number;
  readonly lanesOwned: number;
  readonly lanesUnowned: number;
  readonly dead: number;
  /** Behind a dead one, or queued for a replay that has not come yet. */
  readonly waiting: number;
  /** When a lane last moved. */
  readonly movedAt: Date | undefined;
}

interface Row {
  group: string;
  log: string | null;
  run: number;
  members: number;
  owned: number;
  unowned: number;
  dead: number;
  waiting: number;
  moved_at: Date | null;
}

export async function readGroupLanes(
  operator: Database,
  schema: string,
  group: string | undefined,
): Promise<GroupLanes[]> {
  const s = quoted(schema);
  const rows = await operator.query<Row>(
    `WITH lane AS (
       SELECT consumer_group, log, moved_at, owner,
              owner IS NOT NULL AND coalesce(lease_until > clock_timestamp(), true) AS owned
         FROM ${s}.consumer_lane),
     lanes AS (
       SELECT consumer_group, log, max(moved_at) AS moved_at,
              count(DISTINCT owner) FILTER (WHERE owned)::integer AS owners,
              count(*) FILTER (WHERE owned)::integer AS owned,
              count(*) FILTER (WHERE NOT owned)::integer AS unowned
         FROM lane GROUP BY consumer_group, log)
     SELECT g.name AS "group", l.log, g.run, l.moved_at,
            coalesce(l.owned, 0) AS owned, coalesce(l.unowned, 0) AS unowned,
            greatest(l.owners, (SELECT count(*)::integer FROM ${s}.consumer_member m
              WHERE m.consumer_group = g.name AND m.log = l.log AND m.seen_until > clock_timestamp())) AS members,
            (SELECT count(*)::integer FROM ${s}.dead_letter d
              WHERE d.consumer_group = g.name AND d.log = l.log AND d.state = 'dead') AS dead,
            (SELECT count(*)::integer FROM ${s}.dead_letter d
              WHERE d.consumer_group = g.name AND d.log = l.log AND d.state IN ('parked', 'queued')) AS waiting
       FROM ${s}.consumer_group g LEFT JOIN lanes l ON l.consumer_group = g.name
      WHERE $1::text IS NULL OR g.name = $1
      ORDER BY g.name, l.log`,
    [group ?? null],
  );
  return rows.map((row) => ({
    service: schema,
    group: row.group,
    log: row.log ?? undefined,
    run: row.run,
    members: row.members,
    lanesOwned: row.owned,
    lanesUnowned: row.unowned,
    dead: row.dead,
    waiting: row.waiting,
    movedAt: row.moved_at ?? undefined,
  }));
}
