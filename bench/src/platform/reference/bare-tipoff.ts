import { createHash, createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import type pg from 'pg';
import type { TipoffBody } from './reference-messages.js';

/** The tables that an intake writes, with their indexes, without what refers from one to another. */
export const MAKE_TIPOFF_TABLES = [
  'tipoff',
  'tipoff_content',
  'reporter_identity',
  'idempotency_key',
  'outbox',
]
  .map((table) => `CREATE TABLE bench.${table} (LIKE tipoffs.${table} INCLUDING ALL)`)
  .join(';\n');

const INSERT = {
  name: 'insert',
  text: `
  WITH head AS (
    INSERT INTO tipoff (id, unit_id, channel, state, version, received_at, received_on, anonymous, exercise, receipt_hash)
    VALUES ($1, $2, 'web', 'reported', 1, $3, $4, false, true, $5)),
  said AS (INSERT INTO tipoff_content (tipoff_id, kid, sealed) VALUES ($1, $6, $7)),
  who AS (INSERT INTO reporter_identity (tipoff_id, kid, sealed) VALUES ($1, $6, $8)),
  kept AS (
    INSERT INTO idempotency_key (actor, key, route, request_hash, status, body)
    VALUES ('anonymous', $9, 'POST /tipoffs', $10, 201, $11))
  INSERT INTO outbox (topic, slice, event_key, headers, payload)
  VALUES ('tipoffs.tipoff.v1', $12, $1::text, $13, $14)`,
};

const KEY = randomBytes(32);
const KID = 'bench';

/** Same rows, same encryption, in one transaction of one statement. */
export function bareTipoff(pool: pg.Pool): (body: TipoffBody, key: string) => Promise<object> {
  return async (body, key) => {
    const now = new Date();
    const day = now.toISOString().slice(0, 10);
    const id = randomUUID();
    const receipt = Array.from({ length: 20 }, () => randomInt(10)).join('');
    const told = { receivedOn: day, anonymous: false, exercise: true };
    const [content, identity, sealedReceipt] = await Promise.all([
      seal('content', id, body.content),
      seal('identity', id, JSON.stringify(body.reporter)),
      seal('receipt', key, receipt),
    ]);
    const { unitId } = body;
    await pool.query({
      ...INSERT,
      values: [
        id,
        unitId,
        now,
        day,
        createHmac('sha256', KEY).update(receipt).digest(),
        KID,
        content,
        identity,
        key,
        createHash('sha256').update(JSON.stringify(body)).digest('hex'),
        JSON.stringify({ ...told, receipt: sealedReceipt }),
        randomInt(16),
        headersOf(id, now),
        JSON.stringify({ tipoffId: id, unitId, channel: 'web', receivedOn: day, exercise: true }),
      ],
    });
    return { ...told, receipt };
  };
}

async function seal(purpose: string, record: string, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM', kid: KID, typ: `bench.${purpose}`, rec: record })
    .encrypt(KEY);
}

function headersOf(key: string, now: Date): string {
  return JSON.stringify({
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: 'tipoffs.tipoff-received',
    ce_source: '/tipoffs',
    ce_subject: key,
    ce_time: now.toISOString(),
    ce_correlationid: randomUUID(),
  });
}
