import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Reply } from '@toandan/testing/services';
import { API, openTipoffStage, type TipoffStage } from './test/tipoff-stage.js';

const marker = (kind: string): string => `${kind}${randomBytes(12).toString('hex')}`;

const CONTENT = marker('content');
const NAME = marker('name');
const CONTACT = marker('contact');
const REPORT = { content: `Nội dung ${CONTENT}`, reporter: { name: NAME, contact: CONTACT } };

let world: TipoffStage;
/** Every secret in the forms in which it might turn up. */
const secrets = new Map<string, string>();
/** Answers, with what was asked. */
const answers: { asked: string; reply: Reply }[] = [];
const receipts: string[] = [];

function plant(secret: string): void {
  const bytes = Buffer.from(secret);
  secrets.set(secret, secret);
  secrets.set(bytes.toString('hex'), `${secret} in hex`);
  // Wherever it stands in a longer text, two of the three ways in which base64 can cut it.
  for (const skip of [0, 1, 2]) {
    const inner = bytes.subarray(skip, skip + 3 * Math.floor((bytes.length - skip) / 3));
    secrets.set(inner.toString('base64').replace(/=+$/, ''), `${secret} in base64`);
    secrets.set(inner.toString('base64url'), `${secret} in base64url`);
  }
}

/** Which secrets are in a text. */
function found(text: string): string[] {
  const lower = text.toLowerCase();
  return [...secrets]
    .filter(([form]) => text.includes(form) || lower.includes(form.toLowerCase()))
    .map(([, what]) => what);
}

async function ask(
  who: Caller,
  method: string,
  path: string,
  json?: unknown,
  more: object = {},
): Promise<Reply> {
  const reply = await who.call(method, `${API}${path}`, json, {
    ...(method === 'POST' && { key: randomUUID() }),
    ...more,
  });
  answers.push({ asked: `${method} ${path}`, reply });
  return reply;
}

beforeAll(async () => {
  world = await openTipoffStage();
  for (const secret of [CONTENT, NAME, CONTACT]) plant(secret);
  await everythingThatHappens();
});
afterAll(() => world?.close());

async function everythingThatHappens(): Promise<void> {
  const [operator, custodian] = [world.operator(), world.custodian()];
  const key = randomUUID();
  const given = [
    await ask(world.anyone, 'POST', '/public/tipoffs', REPORT, { key }),
    await ask(world.anyone, 'POST', '/public/tipoffs', REPORT, { key }),
    await ask(operator, 'POST', '/tipoffs', { ...REPORT, channel: 'hotline' }),
  ];
  for (const { body } of given) {
    const receipt = String(body.receipt);
    receipts.push(receipt);
    for (const form of [receipt, receipt.replaceAll(' ', ''), receipt.replaceAll(' ', '-')]) plant(form);
  }
  const id = String(given[2]!.body.id);
  // Refused in every way.
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, content: 'x' }, { key });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, content: `${CONTENT}\u0007` });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, content: CONTENT.repeat(3_000) });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, content: CONTENT.repeat(40_000) });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, unitId: CONTENT });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, unitId: randomUUID() });
  await ask(world.anyone, 'POST', '/public/tipoffs', { ...REPORT, suspect: NAME });
  await ask(world.anyone, 'POST', '/public/tipoffs', `{"content":"${CONTENT}",`);
  await ask(world.anyone, 'POST', `/public/tipoffs?content=${CONTENT}`, REPORT);
  await ask(world.anyone, 'POST', '/public/receipts/lookup', { receipt: `${receipts[0]} ${NAME}` });
  await ask(world.anyone, 'POST', '/public/receipts/lookup', { receipt: receipts[0] });
  await ask(operator, 'GET', `/tipoffs?q=${NAME}`);
  await ask(operator, 'GET', `/tipoffs/${NAME}`);
  await ask(operator, 'GET', `/nowhere/${NAME}`);
  // Read, moved, joined.
  await ask(operator, 'GET', '/tipoffs');
  await ask(operator, 'GET', `/counts?year=2026`);
  await ask(operator, 'GET', `/tipoffs/${id}`);
  await ask(operator, 'POST', `/tipoffs/${id}/verify`, undefined, { ifMatch: 1 });
  await ask(custodian, 'POST', `/tipoffs/${id}/identity-access`, { reason: 'Bảo vệ', hours: 1 });
  await ask(custodian, 'GET', `/tipoffs/${id}/identity`);
  await ask(custodian, 'GET', `/tipoffs/${id}/audit`);
  // Failing inside, with all of it in hand.
  await world.stage.admin.query('ALTER TABLE tipoffs.tipoff_content RENAME TO away');
  await ask(world.anyone, 'POST', '/public/tipoffs', REPORT);
  await ask(operator, 'GET', `/tipoffs/${id}`);
  await world.stage.admin.query('ALTER TABLE tipoffs.away RENAME TO tipoff_content');
  await world.stage.quiet();
}

describe('what was reported, who reported and the receipts', () => {
  it('were planted, and the search finds them where they may be', () => {
    expect(receipts[1]).toBe(receipts[0]);
    expect(new Set(receipts).size).toBe(2);
    const statuses = answers.map(({ reply }) => reply.status);
    for (const status of [200, 201, 400, 404, 413, 422, 500]) expect(statuses).toContain(status);
    expect(found(JSON.stringify(answers.map(({ reply }) => reply.text)))).toEqual(
      expect.arrayContaining([CONTENT, NAME, CONTACT, receipts[0]!]),
    );
    for (const secret of [CONTENT, receipts[0]!]) {
      for (const cut of ['', 'a', 'ab']) {
        expect(found(Buffer.from(`${cut}${secret}xyz`).toString('base64'))).not.toEqual([]);
      }
      expect(found(Buffer.from(secret).toString('hex'))).not.toEqual([]);
    }
  });

  it('are in no table of the schema but as ciphertext', async () => {
    const database = world.stage.database('tipoffs');
    const tables = await database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
          AND c.relkind = 'r' ORDER BY 1`,
    );
    const names = tables.map(({ name }) => name);
    for (const needed of [
      'audit_entry',
      'dead_letter',
      'idempotency_key',
      'identity_access',
      'inbox',
      'reporter_identity',
      'tipoff',
      'tipoff_content',
    ]) {
      expect(names).toContain(needed);
    }
    expect(names.some((name) => name.startsWith('outbox'))).toBe(true);
    const rowsOf = new Map<string, number>();
    for (const name of names) {
      const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" AS t`);
      rowsOf.set(name, rows.length);
      expect([name, found(rows.map(({ row }) => row).join('\n'))]).toEqual([name, []]);
    }
    expect(rowsOf.get('idempotency_key')).toBe(3);
    expect(rowsOf.get('reporter_identity')).toBe(2);
  });

  it('are in no line of the log', () => {
    const log = world.stage.lines.join('');
    expect(log).toContain('"status":500');
    expect(found(log)).toEqual([]);
  });

  it('are in no answer but those that are asked for them', () => {
    const may = (asked: string, status: number): string[] => {
      if (status === 201 && /^POST \/(?:public\/)?tipoffs$/.test(asked)) return receipts;
      if (status === 200 && /^GET \/tipoffs\/[0-9a-f-]{36}$/.test(asked)) return [CONTENT];
      return status === 200 && asked.endsWith('/identity') ? [NAME, CONTACT] : [];
    };
    for (const { asked, reply } of answers) {
      const allowed = may(asked, reply.status);
      const there = found(reply.text + JSON.stringify([...reply.headers]));
      expect([asked, reply.status, there.filter((what) => !allowed.includes(what))]).toEqual([
        asked,
        reply.status,
        [],
      ]);
    }
  });

  it('are not in the log of the database server', async () => {
    const [row] = await world.stage.admin.query<{ data_directory: string }>('SHOW data_directory');
    const log = await readFile(`${row!.data_directory}.log`, 'utf8');
    expect(log).toContain('tipoff_content');
    expect(found(log)).toEqual([]);
  });
});
