import type { Database } from '@toandan/persistence';

/** What of a group's events waits for an operator. */
export interface WaitingLetters {
  readonly group: string;
  /** Events that failed for good. */
  readonly dead: number;
  /** Keys whose events wait behind one that failed, or for a replay that has not come yet. */
  readonly parkedKeys: number;
}

/** One line for each of the service's groups, also for those with nothing that waits. */
export async function waitingLetters(database: Database): Promise<WaitingLetters[]> {
  return database.query<WaitingLetters & Record<string, unknown>>(
    `SELECT g.name AS "group", count(d.id) FILTER (WHERE d.state = 'dead')::integer AS dead,
            count(DISTINCT (d.topic, d.event_key)) FILTER (WHERE d.state IN ('parked', 'queued'))::integer AS "parkedKeys"
       FROM consumer_group g
       LEFT JOIN dead_letter d ON d.consumer_group = g.name AND d.state IN ('dead', 'parked', 'queued')
      GROUP BY g.name ORDER BY g.name`,
  );
}
