import type { Database } from '@toandan/persistence';
import { RefusedError } from './refused.js';
import { quoted, requireService } from './service-schemas.js';

export interface PruneOptions {
  /** Also rows younger than thirty days. */
  force?: boolean;
  /** Rows looked at in one transaction. */
  batch?: number;
}

/**
 * An inbox row takes a duplicate out. With the `postgres` transport none comes, but a relay that died after it
 * sent a page and before it moved on sends that page again when it is back, which may be weeks later. Past
 * thirty days nobody leaves a relay down unknowingly.
 */
const YOUNGEST_DAYS = 30;
const BATCH = 10_000;

interface Place {
  consumer_group: string;
  run: number;
  event_id: string;
}

/**
 * Deletes inbox rows from before a time and returns how many. It walks along the primary key in bounded steps,
 * so that every row is looked at once and no transaction is long.
 * @throws RefusedError unknown-service, too-young
 */
export async function pruneInbox(
  operator: Database,
  service: string,
  olderThan: Date,
  options: PruneOptions = {},
): Promise<number> {
  await requireService(operator, service);
  const youngest = Date.now() - YOUNGEST_DAYS * 24 * 60 * 60 * 1_000;
  if (olderThan.getTime() > youngest && options.force !== true) {
    throw new RefusedError(
      'too-young',
      `Inbox rows are kept for ${YOUNGEST_DAYS} days, since a relay may send an event again that late`,
      { days: String(YOUNGEST_DAYS) },
    );
  }
  const sql = step(quoted(service));
  let after: Place = { consumer_group: '', run: 0, event_id: '00000000-0000-0000-0000-000000000000' };
  let deleted = 0;
  for (;;) {
    const [row] = await operator.query<Place & { deleted: number }>(sql, [
      after.consumer_group,
      after.run,
      after.event_id,
      olderThan,
      options.batch ?? BATCH,
    ]);
    if (row === undefined) return deleted;
    deleted += row.deleted;
    after = row;
  }
}

function step(schema: string): string {
  return `
    WITH page AS (
      SELECT consumer_group, run, event_id, handled_at FROM ${schema}.inbox
       WHERE (consumer_group, run, event_id) > ($1, $2::integer, $3::uuid)
       ORDER BY consumer_group, run, event_id LIMIT $5),
    gone AS (
      DELETE FROM ${schema}.inbox i USING page p
       WHERE i.consumer_group = p.consumer_group AND i.run = p.run AND i.event_id = p.event_id
         AND p.handled_at < $4
      RETURNING 1)
    SELECT consumer_group, run, event_id, (SELECT count(*)::integer FROM gone) AS deleted
      FROM page ORDER BY consumer_group DESC, run DESC, event_id DESC LIMIT 1`;
}
