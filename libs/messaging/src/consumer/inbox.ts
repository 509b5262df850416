import type { PreparedStatement, Tx } from '@toandan/persistence';
import type { Prepared } from './prepare.js';

/** What the consumer's own tables know of a batch before it is handled. */
export interface InboxAnswer {
  /** Ids seen for the first time in this run. */
  fresh: Set<string>;
  /** Keys behind a dead letter: later events of these must wait. See {@link orderKey}. */
  blocked: Set<string>;
}

/** What must stay in order: the events of one key in one topic. */
export function orderKey(of: { topic: string; key: string }): string {
  return `${of.topic} ${of.key}`;
}

/** Blocked keys that the first statement tells; where there are more, the batch's own keys are asked for. */
const FEW = 1_000;

/**
 * Both questions in one statement, as each batch asks them: the inbox rows go in (a conflict means the event
 * had its effect before), and the keys that are blocked come out. Hardly ever is a key blocked, so the batch's
 * keys are not even sent.
 */
const ENTER: PreparedStatement = {
  name: 'enter-inbox',
  text: `
  WITH fresh AS (
    INSERT INTO inbox (consumer_group, run, event_id)
    SELECT $1, $2::integer, id FROM unnest($3::uuid[]) AS id
    ON CONFLICT DO NOTHING RETURNING event_id)
  SELECT CASE WHEN (SELECT count(*) FROM fresh) = cardinality($3::uuid[]) THEN NULL
              ELSE (SELECT coalesce(array_agg(event_id::text), '{}') FROM fresh) END AS fresh,
         (SELECT coalesce(array_agg(topic || ' ' || event_key), '{}')
            FROM (SELECT DISTINCT topic, event_key FROM dead_letter
                   WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued') LIMIT ${FEW}) AS few) AS blocked`,
};

const BLOCKED = `
  SELECT DISTINCT topic || ' ' || event_key AS key FROM dead_letter
   WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued') AND event_key = ANY($2::text[])`;

export async function enterInbox(
  tx: Tx,
  group: string,
  run: number,
  batch: readonly Prepared[],
): Promise<InboxAnswer> {
  const ids = batch.filter((one) => one.hasId).map((one) => one.id);
  const [row] = await tx.query<{ fresh: string[] | null; blocked: string[] }>(ENTER, [group, run, ids]);
  const blocked = row!.blocked.length < FEW ? row!.blocked : await blockedAmong(tx, group, batch);
  return { fresh: new Set(row!.fresh ?? ids), blocked: new Set(blocked) };
}

async function blockedAmong(tx: Tx, group: string, batch: readonly Prepared[]): Promise<string[]> {
  const keys = [...new Set(batch.map((one) => one.incoming.key))];
  const rows = await tx.query<{ key: string }>(BLOCKED, [group, keys]);
  return rows.map((row) => row.key);
}
