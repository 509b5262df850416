import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  API,
  BAC_KAN,
  DAI_PHUC,
  HUE,
  NATION,
  openTipoffStage,
  THAI_NGUYEN,
  type TipoffStage,
} from '../test/tipoff-stage.js';

const PUBLIC = `${API}/public/tipoffs`;
const RECORD = `${API}/tipoffs`;
const RECEIPT = /^\d{4}( \d{4}){4}$/;

let world: TipoffStage;

beforeAll(async () => {
  world = await openTipoffStage();
});
afterAll(() => world?.close());

interface Stored {
  id: string;
  unit_id: string;
  channel: string;
  anonymous: boolean;
  exercise: boolean;
  recorded_by: string | null;
  contents: number;
  identities: number;
}

async function stored(): Promise<Stored[]> {
  return world.stage.database('tipoffs').query(
    `SELECT t.*, (SELECT count(*)::int FROM tipoff_content c WHERE c.tipoff_id = t.id) AS contents,
            (SELECT count(*)::int FROM reporter_identity i WHERE i.tipoff_id = t.id) AS identities
       FROM tipoff t ORDER BY received_at DESC, id`,
  );
}

async function outbox(): Promise<{ payload: Record<string, unknown>; event_key: string }[]> {
  return world.stage
    .database('tipoffs')
    .query("SELECT payload, event_key FROM outbox WHERE topic = 'tipoffs.tipoff.v1' ORDER BY position DESC");
}

describe('the web form', () => {
  it('takes an anonymous tip-off from anybody and gives a receipt, and nothing else to hold on to', async () => {
    const { status, body, headers } = await world.anyone.post(PUBLIC, { content: 'Có người lạ ở đầu xóm' });
    expect(status).toBe(201);
    expect(body).toEqual({
      receipt: expect.stringMatching(RECEIPT),
      receivedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      anonymous: true,
      exercise: false,
    });
    expect([headers.get('location'), headers.get('etag'), headers.get('cache-control')]).toEqual([
      null,
      null,
      'no-store',
    ]);
    const [tipoff] = await stored();
    expect(tipoff).toMatchObject({
      unit_id: NATION,
      channel: 'web',
      anonymous: true,
      recorded_by: null,
      contents: 1,
      identities: 0,
    });
  });

  it('takes a named one for a unit, as an exercise', async () => {
    const { body } = await world.anyone.post(PUBLIC, {
      content: 'Diễn tập: mất xe',
      unitId: HUE.toUpperCase(),
      reporter: { name: 'Nguyễn Thị Mai', contact: '0912 000 000' },
      exercise: true,
    });
    expect(body).toMatchObject({ anonymous: false, exercise: true });
    expect((await stored())[0]).toMatchObject({ unit_id: HUE, exercise: true, identities: 1 });
  });

  it.each([
    ['no reporter', {}],
    ['null', { reporter: null }],
    ['an empty reporter', { reporter: {} }],
  ])('is anonymous with %s', async (_, more) => {
    const { body } = await world.anyone.post(PUBLIC, { content: 'a', ...more });
    expect(body).toMatchObject({ anonymous: true });
    expect((await stored())[0]).toMatchObject({ anonymous: true, identities: 0 });
  });

  it('tells the others that one came, for whom and on which day, and no more', async () => {
    await world.anyone.post(PUBLIC, { content: 'Một tin khác', unitId: HUE, exercise: true });
    const [[event], [tipoff]] = [await outbox(), await stored()];
    expect(event).toEqual({
      event_key: tipoff!.id,
      payload: {
        tipoffId: tipoff!.id,
        unitId: HUE,
        channel: 'web',
        receivedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        exercise: true,
      },
    });
    // A UUID of version 7 would hold the millisecond.
    expect(tipoff!.id[14]).toBe('4');
  });
});

describe('the units that a reporter may name', () => {
  const units = (query = ''): Promise<{ status: number; body: { items: unknown[] } }> =>
    world.anyone.get(`${API}/public/units${query}`);

  it('are today’s provinces, or the communes of one', async () => {
    expect((await units()).body.items).toEqual([
      { id: HUE, name: { vi: 'Huế', en: 'Huế' } },
      { id: THAI_NGUYEN, name: { vi: 'Thái Nguyên', en: 'Thái Nguyên' } },
    ]);
    const communes = await units(`?parent=${THAI_NGUYEN}`);
    expect(communes.body.items).toEqual([{ id: DAI_PHUC, name: { vi: 'Đại Phúc', en: 'Đại Phúc' } }]);
    expect((await units(`?parent=${BAC_KAN}`)).body.items).toEqual([]);
    expect((await units('?parent=x')).status).toBe(400);
  });
});

describe('an operator', () => {
  it.each(['hotline', 'letter', 'in-person', 'letterbox', 'social'])('records from %s', async (channel) => {
    const { status, body, headers } = await world
      .operator(HUE)
      .post(RECORD, { content: 'Tin báo', channel, unitId: HUE });
    const [tipoff] = await stored();
    expect([status, body.id, headers.get('etag')]).toEqual([201, tipoff!.id, '"1"']);
    expect(headers.get('location')).toBe(`${RECORD}/${tipoff!.id}`);
    expect(tipoff).toMatchObject({ channel, recorded_by: expect.stringContaining('operator-1') });
  });

  it('records for any unit, since a tip-off must not be refused', async () => {
    const { status } = await world
      .operator(HUE)
      .post(RECORD, { content: 'a', channel: 'hotline', unitId: DAI_PHUC });
    expect(status).toBe(201);
  });

  it.each([
    [401, () => world.anyone],
    [403, () => world.custodian()],
    [403, () => world.stage.as({ roles: ['ministry-analyst'], unitId: NATION })],
  ])('alone may: %s', async (status, who) => {
    expect((await who().post(RECORD, { content: 'a', channel: 'hotline' })).status).toBe(status);
  });

  it('does not speak for the web form', async () => {
    const { status, body } = await world.operator().post(RECORD, { content: 'a', channel: 'web' });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'channel' })]]);
  });
});

describe('the API', () => {
  it('describes itself', async () => {
    type Document = { openapi: string; paths: Record<string, object> };
    const { status, body } = await world.anyone.get<Document>(`${API}/openapi.json`);
    expect([status, body.openapi]).toEqual([200, expect.stringMatching(/^3\.1/)]);
    expect(Object.keys(body.paths).filter((path) => path.startsWith(API))).toEqual(
      expect.arrayContaining(
        [
          '/audit/verification',
          '/counts',
          '/public/receipts/lookup',
          '/public/tipoffs',
          '/public/units',
          '/tipoffs',
          '/tipoffs/{id}',
          '/tipoffs/{id}/audit',
          '/tipoffs/{id}/decide',
          '/tipoffs/{id}/identity',
          '/tipoffs/{id}/identity-access',
          '/tipoffs/{id}/verify',
        ].map((path) => `${API}${path}`),
      ),
    );
  });
});

describe('a repeated call', () => {
  it('is answered again, receipt and all, and makes no second tip-off', async () => {
    const key = randomUUID();
    const call = { content: 'Gửi hai lần', reporter: { contact: 'a@example.vn' } };
    const before = (await stored()).length;
    const first = await world.anyone.post(PUBLIC, call, { key });
    const second = await world.anyone.post(PUBLIC, call, { key });
    expect(second.body).toEqual(first.body);
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect((await stored()).length).toBe(before + 1);
    const other = await world.anyone.post(PUBLIC, { ...call, content: 'Khác' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('leaves no hash from which a short text could be guessed', async () => {
    const [key, body] = [randomUUID(), { content: 'ma túy' }];
    await world.anyone.post(PUBLIC, body, { key });
    const [row] = await world.stage
      .database('tipoffs')
      .query<{ request_hash: string }>('SELECT request_hash FROM idempotency_key WHERE key = $1', [key]);
    const plain = createHash('sha256').update(
      `{"body":${JSON.stringify(body)},"method":"POST","url":"${PUBLIC}"}`,
    );
    expect(row!.request_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row!.request_hash).not.toBe(plain.digest('hex'));
  });

  it('needs a key', async () => {
    const { status, body } = await world.anyone.call('POST', PUBLIC, { content: 'a' });
    expect([status, body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('for operators too', async () => {
    const key = randomUUID();
    const call = { content: 'a', channel: 'letter' };
    const first = await world.operator().post(RECORD, call, { key });
    const second = await world.operator().post(RECORD, call, { key });
    expect(second.body).toEqual(first.body);
  });
});

describe('bad input', () => {
  const A_MEGABYTE = 'a'.repeat(1_000_000);

  it.each([
    ['empty', { content: '' }, 'content', 'empty'],
    ['blank', { content: ' \n\t ' }, 'content', 'empty'],
    ['missing', {}, 'content', 'required'],
    ['no text', { content: 5 }, 'content', 'not-text'],
    ['null', { content: null }, 'content', 'not-text'],
    ['a list', { content: ['a'] }, 'content', 'not-text'],
    ['a bell', { content: 'a\u0007' }, 'content', 'not-plain-text'],
    ['an escape', { content: 'a\u001B[2J' }, 'content', 'not-plain-text'],
    ['an override of direction', { content: 'a\u202Eb' }, 'content', 'not-plain-text'],
    ['NUL', { content: 'a\0' }, 'content', 'unusable-text'],
    ['half a character', '{"content":"a\\ud800"}', 'content', 'unusable-text'],
    ['no unit id', { content: 'a', unitId: 'Huế' }, 'unitId', 'not-a-uuid'],
    ['a reporter of text', { content: 'a', reporter: 'Mai' }, 'reporter', 'not-an-object'],
    ['a name of two lines', { content: 'a', reporter: { name: 'a\nb' } }, 'reporter.name', 'not-plain-text'],
    ['a long name', { content: 'a', reporter: { name: 'a'.repeat(121) } }, 'reporter.name', 'too-long'],
    [
      'a field for ethnicity',
      { content: 'a', reporter: { ethnicity: 'a' } },
      'reporter.ethnicity',
      'unknown-field',
    ],
    ['a person reported on', { content: 'a', suspect: 'b' }, 'suspect', 'unknown-field'],
    ['a channel', { content: 'a', channel: 'hotline' }, 'channel', 'unknown-field'],
    ['a text for a flag', { content: 'a', exercise: 'true' }, 'exercise', 'not-a-boolean'],
  ])('%s: 400 that names the field', async (_, json, field, code) => {
    const before = (await stored()).length;
    const { status, body } = await world.anyone.post(PUBLIC, json);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field, code })]]);
    expect((await stored()).length).toBe(before);
  });

  it.each([
    ['no unit of ours', '99999999-9999-4999-8999-999999999999', 'tipoff.unit-unknown'],
    ['a former unit', BAC_KAN, 'tipoff.unit-ended'],
  ])('%s: 422', async (_, unitId, code) => {
    const key = randomUUID();
    const { status, body } = await world.anyone.post(PUBLIC, { content: 'a', unitId }, { key });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toContain('unitId');
    // The key is still free.
    expect((await world.anyone.post(PUBLIC, { content: 'a' }, { key })).status).toBe(201);
  });

  it.each([
    ['a megabyte', A_MEGABYTE, 'body-too-large'],
    ['one byte too long', 'a'.repeat(65_537), 'tipoff.content-too-long'],
    ['too long in bytes, not in characters', 'ế'.repeat(21_846), 'tipoff.content-too-long'],
  ])('%s: 413', async (_, content, code) => {
    const { status, body } = await world.anyone.post(PUBLIC, { content });
    expect([status, body.code]).toEqual([413, code]);
  });

  it.each([
    ['as it is', 'a'.repeat(65_536)],
    ['in letters of three bytes', `${'ế'.repeat(21_845)}a`],
  ])('the longest is taken: %s', async (_, content) => {
    expect((await world.anyone.post(PUBLIC, { content })).status).toBe(201);
  });

  it('the longest is taken with every character escaped', async () => {
    const escaped = `{"content":"${'\\u0061'.repeat(65_536)}"}`;
    expect((await world.anyone.post(PUBLIC, escaped)).status).toBe(201);
  });

  it('a parameter, and a body that is no JSON', async () => {
    expect((await world.anyone.post(`${PUBLIC}?x=1`, { content: 'a' })).status).toBe(400);
    expect((await world.anyone.post(PUBLIC, '{"content":')).status).toBe(400);
  });
});
