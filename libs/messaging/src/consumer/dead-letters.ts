import type { Tx } from '@toandan/persistence';
import type { Incoming } from './incoming.js';

export type DeadLetterState = 'dead' | 'parked' | 'queued' | 'replayed' | 'discarded' | 'superseded';

/** Why an event is not handled: a violation's code, or `poison`, `unknown`, `parked`. */
export interface Verdict {
  readonly state: Extract<DeadLetterState, 'dead' | 'parked'>;
  readonly reason: string;
  readonly error: string;
  readonly attempts: number;
}

export interface Buried {
  readonly incoming: Incoming;
  readonly id: string;
  readonly verdict: Verdict;
}

const BURY = `
  INSERT INTO dead_letter (consumer_group, run, log, lane, at_xid, at_position, topic, event_key, event_id,
                           headers, payload, state, reason, error, attempts)
  SELECT $1, d.run, d.log, d.lane, d.xid, d.position, d.topic, d.event_key, d.event_id,
         d.headers, d.payload, d.state, d.reason, d.error, d.attempts
    FROM unnest($2::integer[], $3::text[], $4::integer[], $5::xid8[], $6::bigint[], $7::text[], $8::text[],
                $9::text[], $10::json[], $11::bytea[], $12::text[], $13::text[], $14::text[], $15::integer[])
         WITH ORDINALITY AS d (run, log, lane, xid, position, topic, event_key, event_id, headers, payload,
                               state, reason, error, attempts, nth)
   ORDER BY d.nth
  ON CONFLICT DO NOTHING`;

/** Keeps events that are not handled now, in order, whole: headers and body as they came. */
export async function bury(tx: Tx, group: string, buried: readonly Buried[]): Promise<void> {
  if (buried.length === 0) return;
  const column = <T>(value: (one: Buried) => T): T[] => buried.map(value);
  await tx.execute(BURY, [
    group,
    column((one) => one.incoming.claim.run),
    column((one) => one.incoming.claim.log),
    column((one) => one.incoming.claim.lane),
    column((one) => one.incoming.at.xid),
    column((one) => one.incoming.at.position),
    column((one) => one.incoming.topic),
    column((one) => one.incoming.key),
    column((one) => one.id),
    column((one) => JSON.stringify(one.incoming.headers)),
    column((one) => Buffer.from(one.incoming.body as string)),
    column((one) => one.verdict.state),
    column((one) => one.verdict.reason),
    column((one) => one.verdict.error),
    column((one) => one.verdict.attempts),
  ]);
}

export interface WaitingLetter {
  readonly id: string;
  readonly log: string;
  readonly lane: number;
  readonly at: { xid: number; position: number };
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  readonly attempts: number;
}

/** First of each key; one that is still `dead` keeps its key waiting for an operator's word. */
const RUNNABLE = `
  SELECT * FROM (
    SELECT DISTINCT ON (topic, event_key)
           id::text AS id, log, lane, at_xid::text AS at_xid, at_position::text AS at_position, topic,
           event_key, headers, payload, attempts, state
      FROM dead_letter
     WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued')
       AND (log, lane) IN (SELECT * FROM unnest($2::text[], $3::integer[]))
     ORDER BY topic, event_key, dead_letter.id) AS head
   WHERE state <> 'dead' ORDER BY head.id::bigint LIMIT 100`;

interface LetterRow {
  id: string;
  log: string;
  lane: number;
  at_xid: string;
  at_position: string;
  topic: string;
  event_key: string;
  headers: Record<string, string>;
  payload: Buffer;
  attempts: number;
}

/** The letters that may be tried now: queued by an operator, or parked behind one that is settled. */
export async function runnableLetters(
  database: { query<Row>(sql: string, params: unknown[]): Promise<Row[]> },
  group: string,
  lanes: readonly { log: string; lane: number }[],
): Promise<WaitingLetter[]> {
  const rows = await database.query<LetterRow>(RUNNABLE, [
    group,
    lanes.map((one) => one.log),
    lanes.map((one) => one.lane),
  ]);
  return rows.map((row) => ({
    id: row.id,
    log: row.log,
    lane: row.lane,
    at: { xid: Number(row.at_xid), position: Number(row.at_position) },
    topic: row.topic,
    key: row.event_key,
    headers: row.headers,
    body: row.payload,
    attempts: row.attempts,
  }));
}

const SETTLE = `
  UPDATE dead_letter SET state = $2, reason = coalesce($3, reason), error = coalesce($4, error),
                         attempts = $5, changed_at = clock_timestamp()
   WHERE id = $1 AND state IN ('queued', 'parked')`;

/** Records what became of a letter that was tried again. False: someone else settled it meanwhile. */
export async function settleLetter(
  tx: Tx,
  letter: WaitingLetter,
  outcome: { state: 'replayed' | 'dead'; reason?: string; error?: string; attempts: number },
): Promise<boolean> {
  const { state, reason, error, attempts } = outcome;
  const settled = await tx.execute(SETTLE, [letter.id, state, reason ?? null, error ?? null, attempts]);
  return settled.count === 1;
}
