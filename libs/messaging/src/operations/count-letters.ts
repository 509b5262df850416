import type { Database } from '@toandan/persistence';
import { quoted, serviceSchemas } from './service-schemas.js';

/** What waits for an operator, over all services. */
export interface LetterCounts {
  readonly dead: number;
  /** Behind a dead one. */
  readonly parked: number;
  /** Chosen for another try that has not come yet. */
  readonly queued: number;
  /** Keys whose events do not go on. */
  readonly keys: number;
  /** When the first of the dead ones failed; undefined: there is none. */
  readonly oldest: Date | undefined;
}

interface Row extends Omit<LetterCounts, 'oldest'> {
  oldest: Date | null;
}

export async function countLetters(operator: Database): Promise<LetterCounts> {
  const schemas = await serviceSchemas(operator);
  if (schemas.length === 0) return { dead: 0, parked: 0, queued: 0, keys: 0, oldest: undefined };
  // Only those that wait: the partial index dead_letter_waiting holds no others.
  const waiting = schemas.map(
    (schema) =>
      `SELECT consumer_group, topic, event_key, state, failed_at FROM ${quoted(schema)}.dead_letter
        WHERE state IN ('dead', 'parked', 'queued')`,
  );
  const [row] = await operator.query<Row & Record<string, unknown>>(
    `SELECT count(*) FILTER (WHERE state = 'dead')::integer AS dead,
            count(*) FILTER (WHERE state = 'parked')::integer AS parked,
            count(*) FILTER (WHERE state = 'queued')::integer AS queued,
            count(DISTINCT (consumer_group, topic, event_key))::integer AS keys,
            min(failed_at) FILTER (WHERE state = 'dead') AS oldest
       FROM (${waiting.join(' UNION ALL ')}) AS letter`,
  );
  const { oldest, ...counts } = row!;
  return { ...counts, oldest: oldest ?? undefined };
}
