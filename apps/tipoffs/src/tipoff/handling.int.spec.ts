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

interface Shown {
  id: string;
  version: number;
  unit: { id: string; name: { vi: string } };
  state: string;
  channel: string;
  exercise: boolean;
  due: { code: string; on: string; at?: string; citation: string }[];
}
type Page = { items: Shown[]; next: string | null };

let world: TipoffStage;

beforeAll(async () => {
  world = await openTipoffStage();
});
afterAll(() => world?.close());

async function receive(unitId: string, more: object = {}): Promise<string> {
  const { body } = await world
    .operator()
    .post(`${API}/tipoffs`, { content: 'Tin báo', channel: 'hotline', unitId, ...more });
  return String(body.id);
}

const move = (id: string, step: string, ifMatch: number | string | undefined, who = world.operator()) =>
  who.call<Shown & { code: string }>('POST', `${API}/tipoffs/${id}/${step}`, undefined, {
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

describe('a tip-off', () => {
  it('is opened with its content, its unit’s name and the dates of the law', async () => {
    const id = await receive(DAI_PHUC, { content: 'Hue\u0302\u0301\r\nthứ hai' });
    const { status, body, headers } = await world.operator(THAI_NGUYEN).get<Shown>(`${API}/tipoffs/${id}`);
    expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, '"1"', 'no-store']);
    expect(body).toMatchObject({
      content: 'Huế\nthứ hai',
      unit: { id: DAI_PHUC, level: 'commune', name: { vi: 'Đại Phúc' } },
      state: 'reported',
      words: { en: 'reported' },
      anonymous: true,
      exercise: false,
    });
    expect(body.due.map(({ code }) => code)).toContain('hand-over');
    expect(body.due.every(({ citation }) => citation !== '')).toBe(true);
  });

  it('is the same however its id is spelt, to the chain of audits too', async () => {
    const id = await receive(DAI_PHUC);
    const { status, body } = await world.operator().get(`${API}/tipoffs/${id.toUpperCase()}`);
    expect([status, body.id]).toEqual([200, id]);
    expect((await move(id.toUpperCase(), 'verify', 1)).status).toBe(200);
    const chain = await world.custodian().get(`${API}/audit/verification`);
    expect(chain.body).toMatchObject({ intact: true });
    const ofHue = await world.operator(HUE).get(`${API}/tipoffs?unit=${HUE.toUpperCase()}`);
    expect(ofHue.status).toBe(200);
  });

  it('goes through its states, each step with its version, its actor and its time', async () => {
    const id = await receive(HUE);
    const first = await move(id, 'verify', 1, world.operator(HUE, 'operator-7'));
    expect([first.status, first.body.state, first.headers.get('etag')]).toEqual([
      200,
      'under-verification',
      '"2"',
    ]);
    const second = await move(id, 'decide', '"2"');
    expect([second.status, second.body.state]).toEqual([200, 'decided']);
    const steps = await world.stage
      .database('tipoffs')
      .query('SELECT version, state, by, at FROM tipoff_step WHERE tipoff_id = $1 ORDER BY version', [id]);
    expect(steps).toEqual([
      {
        version: 2,
        state: 'under-verification',
        by: expect.stringMatching(/operator-7$/),
        at: expect.anything(),
      },
      { version: 3, state: 'decided', by: expect.stringMatching(/operator-1$/), at: expect.anything() },
    ]);
  });

  it('refuses a step without version, with another, and one that is not next', async () => {
    const id = await receive(HUE);
    const asked = await Promise.all([
      move(id, 'verify', undefined),
      move(id, 'verify', 2),
      move(id, 'decide', 1),
    ]);
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual([
      [428, 'if-match-missing'],
      [412, 'tipoff.version-conflict'],
      [409, 'tipoff.step-not-possible'],
    ]);
  });

  it('of several who take the same step at once lets one', async () => {
    const id = await receive(HUE);
    const answers = await Promise.all([1, 2, 3, 4].map(() => move(id, 'verify', 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const [{ steps }] = (await world.stage
      .database('tipoffs')
      .query('SELECT count(*)::int AS steps FROM tipoff_step WHERE tipoff_id = $1', [id])) as [
      { steps: number },
    ];
    expect(steps).toBe(1);
  });

  it.each(['verify', 'decide'])('is not moved by others: %s', async (step) => {
    const id = await receive(HUE);
    expect((await move(id, step, 1, world.operator(THAI_NGUYEN))).status).toBe(403);
    expect((await move(id, step, 1, world.custodian())).status).toBe(403);
    expect((await move(id, step, 1, world.anyone)).status).toBe(401);
  });

  it('is opened by nobody outside its unit, and by no custodian', async () => {
    const id = await receive(HUE);
    for (const who of [world.operator(DAI_PHUC), world.custodian(HUE), world.stage.as({ roles: [] })]) {
      expect((await who.get(`${API}/tipoffs/${id}`)).status).toBe(403);
    }
  });

  it('that is unknown is not found, and one with a wrong id is refused', async () => {
    const unknown = '99999999-9999-4999-8999-999999999999';
    expect((await world.operator().get(`${API}/tipoffs/${unknown}`)).body.code).toBe('tipoff.unknown');
    expect((await move(unknown, 'verify', 1)).status).toBe(404);
    const { status, body } = await world.operator().get(`${API}/tipoffs/1`);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'id' })]]);
  });
});

describe('the list', () => {
  const listOf = async (query: string, who = world.operator()): Promise<Page> =>
    (await who.get<Page>(`${API}/tipoffs${query}`)).body;

  it('shows what is known without opening one, and no content', async () => {
    await receive(HUE, { content: 'Không hiện trong danh sách' });
    const { items } = await listOf('?limit=1');
    expect(items[0]).toMatchObject({ unit: { name: { vi: 'Huế' } }, channel: 'hotline', state: 'reported' });
    expect(JSON.stringify(items)).not.toContain('Không hiện');
    expect(items[0]).not.toHaveProperty('content');
  });

  it('is confined to the caller’s unit, all below it and its former units', async () => {
    const [commune, hue] = [await receive(DAI_PHUC), await receive(HUE)];
    const former = await receive(THAI_NGUYEN);
    // As one that came before the merger.
    const database = world.stage.database('tipoffs');
    await database.query('UPDATE tipoff SET unit_id = $2 WHERE id = $1', [former, BAC_KAN]);
    const seen = async (who = world.operator()): Promise<string[]> =>
      (await listOf('?limit=200', who)).items.map(({ id }) => id);
    expect(await seen()).toEqual(expect.arrayContaining([commune, hue, former]));
    const inThaiNguyen = await seen(world.operator(THAI_NGUYEN));
    expect(inThaiNguyen).toEqual(expect.arrayContaining([commune, former]));
    expect(inThaiNguyen).not.toContain(hue);
    expect(await seen(world.custodian(DAI_PHUC))).not.toContain(former);
    expect((await world.operator(HUE).get(`${API}/tipoffs?unit=${NATION}`)).status).toBe(403);
    const below = await listOf(`?limit=200&unit=${DAI_PHUC}`, world.operator(THAI_NGUYEN));
    expect(new Set(below.items.map(({ unit }) => unit.id))).toEqual(new Set([DAI_PHUC]));
  });

  it('comes in pages that miss nothing and show nothing twice, newest first', async () => {
    for (let nth = 0; nth < 5; nth += 1) await receive(DAI_PHUC);
    const all = (await listOf('?limit=200')).items.map(({ id }) => id);
    const paged: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 100; pages += 1) {
      const page: Page = await listOf(`?limit=3${next === '' ? '' : `&cursor=${next}`}`);
      paged.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('is narrowed by state, channel and exercise, and takes no cursor of another question', async () => {
    const id = await receive(HUE, { exercise: true, channel: 'letterbox' });
    await receive(HUE, { exercise: true, channel: 'letterbox' });
    await move(id, 'verify', 1);
    const query = '?exercise=true&channel=letterbox';
    expect((await listOf(`${query}&state=under-verification`)).items.map((one) => one.id)).toEqual([id]);
    expect((await listOf('?exercise=false&limit=200')).items.some(({ exercise }) => exercise)).toBe(false);
    const { next } = await listOf(`${query}&limit=1`);
    expect(next).not.toBeNull();
    const other = await world.operator().get(`${API}/tipoffs?cursor=${next}`);
    expect([other.status, other.body.code]).toEqual([400, 'cursor-invalid']);
  });

  it.each(['?q=Mai', '?content=a', '?reporter=Mai', '?state=guilty', '?limit=0', '?unit=1'])(
    'has no %s',
    async (query) => {
      expect((await world.operator().get(`${API}/tipoffs${query}`)).status).toBe(400);
    },
  );
});

describe('counts', () => {
  it('are for operators and custodians, within their unit, exercises apart', async () => {
    const year = Number(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 4));
    await receive(HUE, { exercise: true, channel: 'social' });
    await receive(HUE, { channel: 'social' });
    await receive(DAI_PHUC, { channel: 'social' });
    type Counts = { counts: { channel: string; exercise: boolean; count: number }[] };
    const social = async (who = world.operator()): Promise<unknown[]> => {
      const { body } = await who.get<Counts>(`${API}/counts?year=${year}`);
      return body.counts.filter(({ channel }) => channel === 'social');
    };
    const row = { channel: 'social', state: 'reported' };
    expect(await social()).toEqual([
      { ...row, exercise: false, count: 2 },
      { ...row, exercise: true, count: 1 },
    ]);
    expect(await social(world.custodian(DAI_PHUC))).toEqual([{ ...row, exercise: false, count: 1 }]);
    expect((await world.operator().get(`${API}/counts?year=2020`)).body).toEqual({ year: 2020, counts: [] });
  });

  it.each([
    [400, '', () => world.operator()],
    [400, '?year=26', () => world.operator()],
    [403, '?year=2026', () => world.stage.as({ roles: ['ministry-analyst'], unitId: NATION })],
    [403, '?year=2026', () => world.stage.as({ roles: ['hotline-operator'] })],
  ])('answer %s to %j', async (status, query, who) => {
    const caller = who();
    expect((await caller.get(`${API}/counts${query}`)).status).toBe(status);
  });
});
