import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, HUE, NATION, openTipoffStage, THAI_NGUYEN, type TipoffStage } from '../test/tipoff-stage.js';

const REPORTER = { name: 'Nguyễn Thị Mai', contact: '0912 000 000' };

let world: TipoffStage;

beforeAll(async () => {
  world = await openTipoffStage({ TIPOFFS_IDENTITY_ACCESS_MAX_HOURS: '48' });
});
afterAll(() => world?.close());

async function receive(more: object = { reporter: REPORTER }): Promise<string> {
  const { body } = await world
    .operator()
    .post(`${API}/tipoffs`, { content: 'Tin báo', channel: 'hotline', unitId: HUE, ...more });
  return String(body.id);
}

const open = (id: string, body: unknown, who = world.custodian(HUE), key: string = randomUUID()) =>
  who.post<{ until: string; from: string; code: string; errors: { field: string }[] }>(
    `${API}/tipoffs/${id}/identity-access`,
    body,
    { key },
  );
const identityOf = (id: string, who = world.custodian(HUE)) =>
  who.get<{ reporter: object; until: string; code: string }>(`${API}/tipoffs/${id}/identity`);

type Entry = { seq: number; action: string; by: string; details: Record<string, string> };
const auditOf = async (id: string): Promise<Entry[]> =>
  (await world.custodian(HUE).get<{ items: Entry[] }>(`${API}/tipoffs/${id}/audit`)).body.items;

const GOOD = { reason: 'Bảo vệ người báo tin', hours: 2 };

describe('who gave a tip-off', () => {
  it('is seen by the custodian who opened it, for a reason and a time, and all of it is recorded', async () => {
    const id = await receive();
    expect([(await identityOf(id)).status, (await identityOf(id)).body.code]).toEqual([
      403,
      'tipoff.identity-not-opened',
    ]);
    const opened = await open(id, GOOD);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ tipoffId: id, reason: GOOD.reason });
    const { from, until } = opened.body;
    expect(Date.parse(until) - Date.parse(from)).toBe(2 * 3_600_000);
    const seen = await identityOf(id);
    expect([seen.status, seen.body, seen.headers.get('cache-control')]).toEqual([
      200,
      { reporter: REPORTER, until },
      'no-store',
    ]);
    const by = expect.stringMatching(/custodian-1$/);
    const accessId = expect.any(String);
    expect(await auditOf(id)).toMatchObject([
      { action: 'identity-read', by, details: { accessId } },
      { action: 'identity-access-opened', by, details: { accessId, reason: GOOD.reason, until } },
    ]);
  });

  it('is closed to every other custodian', async () => {
    const id = await receive();
    await open(id, GOOD);
    expect((await identityOf(id, world.custodian(HUE, 'custodian-2'))).body.code).toBe(
      'tipoff.identity-not-opened',
    );
    expect((await identityOf(id, world.custodian(THAI_NGUYEN))).status).toBe(403);
  });

  it('is closed again when the time is over, until it is opened anew', async () => {
    const id = await receive();
    await open(id, GOOD);
    await world.stage.database('tipoffs').query(
      `UPDATE identity_access SET from_at = from_at - interval '3 hours', until_at = until_at - interval '3 hours'
          WHERE tipoff_id = $1`,
      [id],
    );
    expect((await identityOf(id)).body.code).toBe('tipoff.identity-not-opened');
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['identity-access-opened']);
    await open(id, GOOD);
    expect((await identityOf(id)).status).toBe(200);
  });

  it('of one tip-off opens no other', async () => {
    const [one, other] = [await receive(), await receive()];
    await open(one, GOOD);
    expect((await identityOf(other)).status).toBe(403);
  });

  it.each([
    ['no role', 401, () => world.anyone],
    ['the operator who took the call', 403, () => world.operator(HUE)],
    ['an administrator', 403, () => world.stage.as({ roles: ['administrator'], unitId: NATION })],
    ['another unit’s custodian', 403, () => world.custodian(THAI_NGUYEN)],
  ])('is opened by no one else: %s', async (_, status, who) => {
    const id = await receive();
    expect((await open(id, GOOD, who())).status).toBe(status);
    expect((await identityOf(id, who())).status).toBe(status);
    expect(await auditOf(id)).toEqual([]);
  });

  it('who left nothing is not to be opened', async () => {
    const { status, body } = await open(await receive({}), GOOD);
    expect([status, body.code]).toEqual([409, 'tipoff.anonymous']);
  });

  it.each([
    ['no reason', { hours: 2 }, 'reason'],
    ['a blank reason', { reason: '  ', hours: 2 }, 'reason'],
    ['a reason with a control character', { reason: 'a\u0007', hours: 2 }, 'reason'],
    ['no time', { reason: 'a' }, 'hours'],
    ['no whole hours', { reason: 'a', hours: 1.5 }, 'hours'],
    ['no hours at all', { reason: 'a', hours: 0 }, 'hours'],
    ['hours as text', { reason: 'a', hours: '2' }, 'hours'],
    ['a field too many', { ...GOOD, until: '2030-01-01' }, 'until'],
  ])('is not opened with %s', async (_, body, field) => {
    const id = await receive();
    const refused = await open(id, body);
    expect([refused.status, refused.body.errors]).toEqual([400, [expect.objectContaining({ field })]]);
    expect(await auditOf(id)).toEqual([]);
  });

  it('is not opened for longer than the setting says', async () => {
    const id = await receive();
    expect((await open(id, { reason: 'a', hours: 48 })).status).toBe(201);
    const { status, body } = await open(id, { reason: 'a', hours: 49 });
    expect([status, body.code]).toEqual([422, 'tipoff.access-too-long']);
  });

  it('is opened once by a repeated call', async () => {
    const [id, key] = [await receive(), randomUUID()];
    const answers = [await open(id, GOOD, undefined, key), await open(id, GOOD, undefined, key)];
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await auditOf(id)).toHaveLength(1);
  });
});
