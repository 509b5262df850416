import { TransientError, type PreparedStatement, type Tx } from '@toandan/persistence';
import { Answer, type AnswerDetails } from '../answer/answer.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { IdempotencyCall } from './idempotency-call.js';

/** An answer that the key has been kept with. Only idempotent() makes one. */
export class KeptAnswer<Body = unknown> extends Answer<Body> {
  constructor(
    body: Body,
    details: AnswerDetails,
    readonly replayed: boolean,
  ) {
    super(body, details);
  }

  /** The same with another body: for an answer that is kept under lock and told in clear. */
  telling<Told>(body: Told): KeptAnswer<Told> {
    return new KeptAnswer(body, this.details, this.replayed);
  }
}

interface KeptRow {
  held: boolean;
  route: string | null;
  hash: string | null;
  status: number;
  version: string | null;
  location: string | null;
  body: unknown;
}

const LOOK_UP: PreparedStatement = {
  name: 'look-up-idempotency-key',
  text: `
  SELECT mine.held, kept.route, kept.request_hash AS hash, kept.status, kept.version, kept.location, kept.body
    FROM (SELECT pg_try_advisory_xact_lock(
            hashtextextended(current_schema() || chr(31) || $1::text || chr(31) || $2::text, 0)) AS held) AS mine
    LEFT JOIN idempotency_key AS kept ON kept.actor = $1::text AND kept.key = $2::text`,
};

const KEEP: PreparedStatement = {
  name: 'keep-idempotency-key',
  text: `
  INSERT INTO idempotency_key (actor, key, route, request_hash, status, version, location, body)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
};

/**
 * Runs `work` once for a key: its effect and the key's row commit in the caller's transaction, or neither does. A
 * repeated call gets the answer that was kept; a call with other content, and one beside it, are refused.
 *
 * The lock is asked for and not waited for: twins that wait would each hold a connection, and ten of them the pool.
 * The row is written last, so a refused or failed piece of work leaves the key free for another try.
 */
export async function idempotent<Body>(
  tx: Tx,
  call: IdempotencyCall,
  work: () => Promise<Answer<Body>>,
): Promise<KeptAnswer<Body>> {
  const kept = await lookUp(tx, call);
  if (kept.hash !== null) return replay<Body>(kept, call);
  if (!kept.held) throw new HttpProblem('request-in-progress', { headers: { 'retry-after': '1' } });
  const { body, details } = await work();
  const status = details.status ?? 201;
  const inserted = await tx.execute(KEEP, [
    call.actor,
    call.key,
    call.route,
    call.hash,
    status,
    details.version ?? null,
    details.location ?? null,
    JSON.stringify(body ?? null),
  ]);
  // A twin committed between the look and the lock: undo this one, and find the twin's answer at the next try.
  if (inserted.count === 0) throw new TransientError('the key has been used in the meantime');
  return new KeptAnswer(body, { ...details, status }, false);
}

/** Takes the key's lock until the transaction's end if it is free, and reads what is kept, in one round trip. */
async function lookUp(tx: Tx, { actor, key }: IdempotencyCall): Promise<KeptRow> {
  const [row] = await tx.query<KeptRow>(LOOK_UP, [actor, key]);
  return row!;
}

function replay<Body>(kept: KeptRow, call: IdempotencyCall): KeptAnswer<Body> {
  if (kept.hash !== call.hash || kept.route !== call.route) throw new HttpProblem('idempotency-key-reused');
  const details: AnswerDetails = {
    status: kept.status,
    ...(kept.version === null ? {} : { version: Number(kept.version) }),
    ...(kept.location === null ? {} : { location: kept.location }),
  };
  return new KeptAnswer(kept.body as Body, details, true);
}
