import type { Database } from '@toandan/persistence';
import type { ConsumerGroup } from '../consumer/group.js';

/** Makes the group known to its schema, so that operators can see and rewind it without its process. */
export async function registerGroup(
  database: Database,
  group: ConsumerGroup,
  topics: readonly string[],
): Promise<void> {
  const notBefore = group.startAt === 'beginning' ? null : group.startAt.time;
  await database.execute(
    `INSERT INTO consumer_group (name, not_before, effects, repeatable, topics) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET effects = $3, repeatable = $4, topics = $5`,
    [group.name, notBefore, group.effects, group.repeatable, topics],
  );
}

/** When the group was asked to begin; undefined: at the beginning. */
export async function groupStart(database: Database, group: string): Promise<Date | undefined> {
  const [row] = await database.query<{ not_before: Date | null }>(
    'SELECT not_before FROM consumer_group WHERE name = $1',
    [group],
  );
  return row?.not_before ?? undefined;
}
