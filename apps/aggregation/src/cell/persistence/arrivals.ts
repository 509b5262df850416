import type { PreparedStatement, Tx } from '@toandan/persistence';
import { instantText } from './instants.js';

export const ROLLUP_GROUP = 'aggregation.rollup';

/**
 * The clock is read once the transaction has its id. Whoever looks for the transactions under way either sees this one
 * or has read the clock before it did: so nothing can arrive in a time that was already given out as settled.
 */
const ARRIVE: PreparedStatement = {
  name: 'arrive',
  text: `
  WITH begun AS MATERIALIZED (SELECT pg_current_xact_id() AS id),
       clock AS MATERIALIZED (SELECT date_trunc('milliseconds', clock_timestamp()) AS now FROM begun WHERE id IS NOT NULL)
  INSERT INTO arrival (event_id, applied_at, run)
  SELECT e, clock.now, coalesce((SELECT run FROM consumer_group WHERE name = $2), 0)
    FROM unnest($1::uuid[]) AS e, clock
  ON CONFLICT (event_id) DO UPDATE SET run = excluded.run
  RETURNING event_id, ${instantText('applied_at')} AS applied_at`,
};

/** When each event was first applied: now, or what it was before the group was rewound. */
export async function arrive(tx: Tx, eventIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ event_id: string; applied_at: string }>(ARRIVE, [eventIds, ROLLUP_GROUP]);
  return new Map(rows.map((row) => [row.event_id, row.applied_at]));
}
