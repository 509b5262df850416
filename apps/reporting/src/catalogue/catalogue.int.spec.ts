import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceStage } from '@toandan/testing/services';
import {
  FORMS,
  INDICATORS,
  NATION,
  openReporting,
  peopleOf,
  published,
  type People,
  type Refusal,
} from '../test/reporting-stage.js';
import { BUILT_IN_FORMS, BUILT_IN_INDICATORS } from './built-in/built-in.js';

let stage: ServiceStage;
let people: People;

beforeAll(async () => {
  stage = await openReporting();
  people = peopleOf(stage);
});

afterAll(async () => {
  await stage.close();
});

const DRONES = {
  names: { vi: 'Chuyến bay tuần tra', en: 'Patrol flights' },
  unit: 'chuyến',
  kind: 'count',
  overUnits: 'sum',
  overTime: 'sum',
  group: 'lực lượng',
  exercise: false,
};

interface Items {
  readonly items: { readonly code: string; readonly revision: number; readonly exercise: boolean }[];
  readonly next: string | null;
}

const eventCount = async (): Promise<number> =>
  Number((await stage.database('reporting').query<{ n: string }>('SELECT count(*) AS n FROM outbox'))[0]!.n);

describe('the built-in catalogue', () => {
  it('is there after the first start, told once, by the platform itself', async () => {
    const codes: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: Items } = await people.analyst.get<Items & Record<string, unknown>>(
        `${INDICATORS}?limit=20${next === '' ? '' : `&cursor=${next}`}`,
      );
      codes.push(...body.items.map(({ code }) => code));
      next = body.next;
    }
    expect(codes).toEqual(BUILT_IN_INDICATORS.map(({ code }) => code).sort());
    const forms = (await people.analyst.get<Items & Record<string, unknown>>(FORMS)).body;
    expect(forms.items.map(({ code }) => code)).toEqual(['exercise-monthly', 'programme-review']);
    const invented = (
      await people.analyst.get<Items & Record<string, unknown>>(`${INDICATORS}?exercise=true`)
    ).body;
    expect(invented.items).toHaveLength(8);
    const real = (await people.analyst.get<Items & Record<string, unknown>>(`${FORMS}?exercise=false`)).body;
    expect(real.items.map(({ code }) => code)).toEqual(['programme-review']);

    expect((await published(stage, 'drug.heroin_kg')).map(({ type, payload }) => [type, payload])).toEqual([
      [
        'reporting.indicator-defined',
        { ...BUILT_IN_INDICATORS.find(({ code }) => code === 'drug.heroin_kg'), revision: 1 },
      ],
    ]);
    expect((await published(stage, 'exercise-monthly')).map(({ payload }) => payload)).toEqual([
      { ...BUILT_IN_FORMS.find(({ code }) => code === 'exercise-monthly'), revision: 1 },
    ]);
    const { history } = (
      await people.analyst.get<{ history: { by: string }[] }>(`${INDICATORS}/drug.heroin_kg`)
    ).body;
    expect(history).toMatchObject([{ revision: 1, by: 'system', unit: 'kg' }]);
  });

  it('is not told again at the next start, and what somebody changed stays changed', async () => {
    const renamed = {
      ...BUILT_IN_INDICATORS.find(({ code }) => code === 'force.mediation_teams')!,
      names: { vi: 'Tổ hòa giải ở cơ sở', en: 'Grassroots mediation teams' },
      code: undefined,
    };
    const put = await people.owner.put(`${INDICATORS}/force.mediation_teams`, renamed, { ifMatch: 1 });
    expect([put.status, put.headers.get('etag')]).toEqual([200, '"2"']);
    const before = await eventCount();
    await stage.stop();
    await stage.start();
    expect(await eventCount()).toBe(before);
    const kept = (await people.owner.get(`${INDICATORS}/force.mediation_teams`)).body;
    expect(kept).toMatchObject({ revision: 2, names: renamed.names });
  });
});

describe('an indicator', () => {
  const path = `${INDICATORS}/force.drone_flights`;

  it('is made where there was none, defined anew by who has read it, and keeps its history', async () => {
    const made = await people.owner.put(path, DRONES);
    expect([made.status, made.headers.get('etag'), made.body]).toEqual([
      201,
      '"1"',
      { code: 'force.drone_flights', revision: 1, ...DRONES },
    ]);
    expect((await people.owner.put(path, DRONES)).status).toBe(428);
    expect((await people.owner.put(path, DRONES, { ifMatch: 2 })).status).toBe(412);
    expect((await people.owner.put(`${INDICATORS}/force.other`, DRONES, { ifMatch: 1 })).status).toBe(412);
    const same = await people.owner.put(path, DRONES, { ifMatch: 1 });
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1"']);
    const anew = await people.owner.put(path, { ...DRONES, group: 'tuần tra' }, { ifMatch: 1 });
    expect([anew.status, anew.headers.get('etag')]).toEqual([200, '"2"']);

    const read = await people.analyst.get<{ history: object[] }>(path);
    expect(read.headers.get('etag')).toBe('"2"');
    expect(read.body).toMatchObject({
      revision: 2,
      group: 'tuần tra',
      history: [
        { revision: 1, group: 'lực lượng', by: 'owner-m' },
        { revision: 2, group: 'tuần tra', by: 'owner-m' },
      ],
    });
    const events = await published(stage, 'force.drone_flights');
    expect(events.map(({ type, payload }) => [type, payload.revision, payload.group])).toEqual([
      ['reporting.indicator-defined', 1, 'lực lượng'],
      ['reporting.indicator-defined', 2, 'tuần tra'],
    ]);
  });

  it('of one code is made once by many at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => people.owner.put(`${INDICATORS}/force.raced`, DRONES)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 428, 428, 428, 428]);
    expect(await published(stage, 'force.raced')).toHaveLength(1);
  });

  it.each<[string, object, string[]]>([
    ['no name in English', { names: { vi: 'x' } }, ['names.en required']],
    ['a name with a line break', { names: { vi: 'a\nb', en: 'x' } }, ['names.vi not-plain-text']],
    ['a kind that is none', { kind: 'guess' }, ['kind not-a-choice']],
    ['a flag that is none', { exercise: 'yes' }, ['exercise not-a-boolean']],
    ['an unknown field', { note: 'x' }, ['note unknown-field']],
    [
      'what does not fit its kind',
      { kind: 'percentage' },
      ['overUnits does-not-fit-kind', 'overTime does-not-fit-kind'],
    ],
  ])('with %s is refused', async (_, change, errors) => {
    const { status, body } = await people.owner.put<Refusal & Record<string, unknown>>(
      `${INDICATORS}/force.bad`,
      { ...DRONES, ...change },
    );
    expect(status).toBe(400);
    expect(body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual(errors);
    for (const { message } of body.errors!) expect(message).not.toMatch(/[{}]|^Giá trị không hợp lệ/);
    expect((await people.owner.get(`${INDICATORS}/force.bad`)).status).toBe(404);
  });

  it('keeps its kind and unit, and has a code that is one', async () => {
    const { body } = await people.owner.put<Refusal & Record<string, unknown>>(
      `${INDICATORS}/tipoff.received`,
      { ...DRONES, unit: 'tin', kind: 'measure' },
      { ifMatch: 1 },
    );
    expect(body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual(['kind fixed']);
    expect((await people.owner.put(`${INDICATORS}/Drones`, DRONES)).status).toBe(400);
    expect((await people.owner.put(`${INDICATORS}/f.${'x'.repeat(200)}`, DRONES)).status).toBe(414);
  });

  it('is defined by the catalogue’s owner alone', async () => {
    for (const who of ['officer', 'reviewer', 'ministry', 'analyst'] as const) {
      expect((await people[who].put(`${INDICATORS}/force.mine`, DRONES)).status).toBe(403);
    }
    expect((await stage.anyone.get(INDICATORS)).status).toBe(401);
    const stranger = stage.as({ roles: ['gardener'], unitId: NATION });
    expect((await stranger.get(INDICATORS)).status).toBe(403);
  });
});

describe('a form', () => {
  it('is made, and defined anew, of indicators that go together', async () => {
    const form = {
      names: { vi: 'Báo cáo tháng', en: 'Monthly report' },
      level: 'commune',
      indicators: ['tipoff.received', 'force.patrol_teams'],
      exercise: false,
    };
    const path = `${FORMS}/monthly`;
    expect((await people.owner.put(path, form)).status).toBe(201);
    const less = { ...form, indicators: ['tipoff.received'] };
    expect((await people.owner.put(path, less, { ifMatch: 1 })).status).toBe(200);
    const mixed = await people.owner.put<Refusal & Record<string, unknown>>(
      path,
      { ...form, level: 'province', indicators: ['tipoff.received', 'exercise.patrols', 'no.such'] },
      { ifMatch: 2 },
    );
    expect(mixed.body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'indicators[1] exercise-mixed',
      'indicators[2] unknown-indicator',
      'level fixed',
    ]);
    for (const { message } of mixed.body.errors!) expect(message).not.toMatch(/^Giá trị không hợp lệ/);
    expect((await published(stage, 'monthly')).map(({ payload }) => payload)).toEqual([
      { code: 'monthly', revision: 1, ...form },
      { code: 'monthly', revision: 2, ...less },
    ]);
    expect((await people.analyst.get(path)).body).toMatchObject({
      revision: 2,
      history: [{ revision: 1 }, { revision: 2 }],
    });
  });

  it.each<[object, string]>([
    [{ indicators: [] }, 'indicators too-few'],
    [{ indicators: ['NO'] }, 'indicators wrong-form'],
    [{ level: 'village' }, 'level not-a-choice'],
  ])('with %j is refused: %s', async (change, error) => {
    const form = {
      names: { vi: 'x', en: 'x' },
      level: 'commune',
      indicators: ['tipoff.received'],
      exercise: false,
    };
    const { status, body } = await people.owner.put<Refusal & Record<string, unknown>>(`${FORMS}/bad-form`, {
      ...form,
      ...change,
    });
    expect(status).toBe(400);
    expect(body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual([error]);
  });
});

describe('the OpenAPI document', () => {
  it('has every call', async () => {
    const { body } = await stage.anyone.get<{ paths: Record<string, object> }>(
      '/api/reporting/v1/openapi.json',
    );
    const calls = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace('/api/reporting/v1', '')}`),
    );
    expect(calls.filter((call) => !call.startsWith('get /health/')).sort()).toEqual([
      'get /forms',
      'get /forms/{code}',
      'get /indicators',
      'get /indicators/{code}',
      'get /openapi.json',
      'get /reports',
      'get /reports/{id}',
      'post /reports',
      'post /reports/{id}/approve',
      'post /reports/{id}/correct',
      'post /reports/{id}/return',
      'post /reports/{id}/submit',
      'post /reports/{id}/withdraw',
      'put /forms/{code}',
      'put /indicators/{code}',
      'put /reports/{id}/figures',
    ]);
  });
});
