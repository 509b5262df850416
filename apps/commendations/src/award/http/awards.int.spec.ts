import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEvent, UnitEstablishedV1 } from '@toandan/contracts';
import { newId, type Clock } from '@toandan/kernel';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { commendationsService } from '../../service.js';

const API = '/api/commendations/v1';
const NATION = newId();
const PROVINCE = newId();
const OTHER = newId();
const COMMUNE = newId();
const CLOCK: Clock = { now: () => new Date('2026-11-22T08:00:00.000Z') };

const AWARD = {
  unitId: PROVINCE,
  forms: ['Cờ thi đua', 'Bằng khen'],
  conferredBy: 'UBND tỉnh',
  conferred: '2019-03-12',
  collectives: 12,
  individuals: 8,
  reason: 'Phong trào thi đua năm 2018',
  split: [{ form: 'Cờ thi đua', collectives: 2 }],
};
const REVOCATION = { revokedOn: '2026-11-20', ground: 'false-declaration', reason: 'Kê khai sai thành tích' };

interface Made {
  id: string;
  version: number;
}

function unit(unitId: string, level: 'nation' | 'province' | 'commune', code?: string, parentId?: string) {
  return createEvent(UnitEstablishedV1, {
    unitId,
    level,
    kind: level,
    ...(code === undefined ? {} : { code }),
    names: { vi: `Đơn vị ${code ?? 'cả nước'}` },
    ...(parentId === undefined ? {} : { parentId }),
    effectiveDate: '2008-08-01',
  });
}

describe('awards over HTTP', () => {
  let stage: ServiceStage;

  beforeAll(async () => {
    stage = await ServiceStage.open([commendationsService], { clock: CLOCK });
    await stage.publish('registry', [
      unit(NATION, 'nation'),
      unit(PROVINCE, 'province', '04', NATION),
      unit(OTHER, 'province', '06', NATION),
      unit(COMMUNE, 'commune', '01234', PROVINCE),
    ]);
    await stage.quiet();
  });
  afterAll(() => stage.close());

  const officer = (unitId = PROVINCE): Caller => stage.as({ roles: ['provincial-officer'], unitId });
  const reader = (): Caller => stage.as({ roles: ['commune-officer'], unitId: COMMUNE });
  const confer = async (more: object = {}): Promise<Made> => {
    const { status, body } = await officer().post<Made>(`${API}/awards`, { ...AWARD, ...more });
    expect(status).toBe(201);
    return body;
  };
  const told = async (): Promise<{ type: string; payload: Record<string, unknown> }[]> =>
    stage
      .database('commendations')
      .query(`SELECT headers ->> 'ce_type' AS type, payload FROM outbox ORDER BY xid, position`);

  it('are conferred and revoked, and others hear of it without the reason', async () => {
    const made = await officer().post<Made>(`${API}/awards`, AWARD);
    const at = `${API}/awards/${made.body.id}`;
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...AWARD,
        version: 1,
        state: 'conferred',
        exercise: false,
        legalBases: AWARD.forms.map((form) => ({ form, law: '15/2003/QH11' })),
      },
    });
    expect(made.headers.get('location')).toBe(at);
    const revoked = await officer().post(`${at}/revocation`, REVOCATION, { ifMatch: 1 });
    expect(revoked).toMatchObject({
      status: 200,
      body: { ...made.body, version: 2, state: 'revoked', revocation: REVOCATION },
    });
    const read = await reader().get(at);
    expect([read.headers.get('etag'), read.body]).toEqual(['"2"', revoked.body]);
    expect((await told()).filter(({ payload }) => payload.awardId === made.body.id)).toEqual([
      {
        type: 'commendations.award-conferred',
        payload: {
          awardId: made.body.id,
          unitId: PROVINCE,
          forms: AWARD.forms,
          conferredBy: 'UBND tỉnh',
          conferred: '2019-03-12',
          collectives: 12,
          individuals: 8,
          exercise: false,
        },
      },
      {
        type: 'commendations.award-revoked',
        payload: { awardId: made.body.id, revokedOn: '2026-11-20' },
      },
    ]);
  });

  it('keep absent what was not published, and zero where nobody was commended', async () => {
    const facts = {
      unitId: PROVINCE,
      forms: ['Bằng khen'],
      conferredBy: 'Bộ Công an; Tỉnh ủy',
      reason: 'Mô hình',
    };
    const made = await officer().post<Made>(`${API}/awards`, { ...facts, models: 2, individuals: 0 });
    const { body } = await reader().get(`${API}/awards/${made.body.id}`);
    expect(body).toEqual({
      ...facts,
      id: made.body.id,
      version: 1,
      state: 'conferred',
      exercise: false,
      models: 2,
      individuals: 0,
      split: [],
      legalBases: [],
    });
    const [event] = (await told()).filter(({ payload }) => payload.awardId === made.body.id);
    expect(event!.payload).toEqual({
      ...facts,
      awardId: made.body.id,
      models: 2,
      individuals: 0,
      exercise: false,
      reason: undefined,
    });
  });

  it('take place once for a key', async () => {
    const key = newId();
    const first = await officer().post<Made>(`${API}/awards`, AWARD, { key });
    const again = await officer().post<Made>(`${API}/awards`, AWARD, { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await told()).filter(({ payload }) => payload.awardId === first.body.id)).toHaveLength(1);
    const other = await officer().post(`${API}/awards`, { ...AWARD, collectives: 13 }, { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('are revoked once, by who has read them as they are', async () => {
    const { id } = await confer();
    const at = `${API}/awards/${id}/revocation`;
    expect(await officer().post(at, REVOCATION, { ifMatch: 2 })).toMatchObject({
      status: 412,
      body: { code: 'award.version-conflict' },
    });
    expect((await officer().post(at, REVOCATION)).status).toBe(428);
    const both = await Promise.all([1, 2].map(() => officer().post(at, REVOCATION, { ifMatch: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await officer().post(at, REVOCATION, { ifMatch: 2 })).toMatchObject({
      status: 409,
      body: { code: 'award.already-revoked' },
    });
    expect((await told()).filter(({ payload }) => payload.awardId === id)).toHaveLength(2);
  });

  it.each<[string, object, string, string]>([
    ['a day before the award', { revokedOn: '2019-03-11' }, 'revokedOn', 'award.revoked-before'],
    ['a day ahead', { revokedOn: '2026-11-23' }, 'revokedOn', 'award.date-ahead'],
    ['a month', { revokedOn: '2026-10' }, 'revokedOn', 'not-a-date'],
    ['no ground of the law', { ground: 'unpopular' }, 'ground', 'not-a-choice'],
    ['no reason', { reason: ' ' }, 'reason', 'not-plain-text'],
  ])('are not revoked with %s', async (_what, more, field, code) => {
    const { id } = await confer();
    const at = `${API}/awards/${id}`;
    const refused = await officer().post(`${at}/revocation`, { ...REVOCATION, ...more }, { ifMatch: 1 });
    expect(refused.status).toBeLessThan(500);
    expect(refused.body.errors).toMatchObject([{ field, code }]);
    expect((await reader().get(at)).body).toMatchObject({ version: 1, state: 'conferred' });
  });

  it.each<[string, object, string, string]>([
    ['an unknown form', { forms: ['Giấy mời'] }, 'forms', 'not-a-choice'],
    ['an unknown form in the split', { split: [{ form: 'x' }] }, 'split[0].form', 'not-a-choice'],
    ['a form before its law', { conferred: '2003' }, 'forms[0]', 'award.form-not-in-force'],
    ['no form', { forms: [] }, 'forms', 'too-few'],
    ['a form twice', { forms: ['Bằng khen', 'Bằng khen '.normalize('NFD')] }, 'forms', 'not-unique'],
    ['a number as text', { collectives: '12' }, 'collectives', 'not-whole'],
    ['a negative number', { individuals: -1 }, 'individuals', 'too-small'],
    ['half a model', { models: 0.5 }, 'models', 'not-whole'],
    ['null for a number', { models: null }, 'models', 'not-whole'],
    ['a split beyond the total', { collectives: 1 }, 'collectives', 'award.split-does-not-add-up'],
    ['a day that is none', { conferred: '2019-02-29' }, 'conferred', 'not-an-approximate-date'],
    ['a day ahead', { conferred: '2027' }, 'conferred', 'award.date-ahead'],
    ['names of people', { recipients: ['A'] }, 'recipients', 'unknown-field'],
    ['a control character', { reason: 'a\u0000b' }, 'reason', 'unusable-text'],
  ])('with %s are refused by name, in both languages', async (_what, more, field, code) => {
    const before = await told();
    for (const language of ['vi', 'en']) {
      const refused = await officer().post(
        `${API}/awards`,
        { ...AWARD, ...more },
        { headers: { 'accept-language': language } },
      );
      expect(refused.status).toBeLessThan(500);
      expect(refused.headers.get('content-language')).toBe(language);
      expect(refused.body.errors).toMatchObject([{ field, code }]);
    }
    expect(await told()).toEqual(before);
  });

  it('belong to units: an officer writes for the own ones, and everybody reads', async () => {
    const { id } = await confer({ unitId: COMMUNE });
    const elsewhere = officer(OTHER);
    const ministry = stage.as({ roles: ['ministry-reviewer'] });
    const tries = [
      elsewhere.post(`${API}/awards`, AWARD),
      elsewhere.post(`${API}/awards/${id}/revocation`, REVOCATION, { ifMatch: 1 }),
      reader().post(`${API}/awards`, { ...AWARD, unitId: COMMUNE }),
      officer().post(`${API}/awards`, { ...AWARD, unitId: NATION }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await elsewhere.get(`${API}/awards/${id}`)).status).toBe(200);
    expect((await stage.anyone.get(`${API}/awards/${id}`)).status).toBe(401);
    expect((await ministry.post(`${API}/awards`, { ...AWARD, unitId: newId() })).body).toMatchObject({
      code: 'unit.unknown',
      errors: [{ field: 'unitId' }],
    });
    expect((await ministry.post(`${API}/awards/${id}/revocation`, REVOCATION, { ifMatch: 1 })).status).toBe(
      200,
    );
    expect(
      (await ministry.post(`${API}/awards/${newId()}/revocation`, REVOCATION, { ifMatch: 1 })).status,
    ).toBe(404);
  });

  it('are listed by unit, year and exercise, page by page', async () => {
    const list = async (query: string): Promise<{ items: Made[]; next: string | null }> =>
      (await reader().get<{ items: Made[]; next: string | null }>(`${API}/awards?${query}`)).body;
    const made = await confer({ unitId: COMMUNE, conferred: '2021-05' });
    const exercise = await confer({ unitId: COMMUNE, conferred: '2021', exercise: true });
    const ids = async (query: string): Promise<string[]> => (await list(query)).items.map(({ id }) => id);
    expect(await ids(`unit=${COMMUNE}&year=2021`)).toEqual([made.id]);
    expect(await ids(`unit=${COMMUNE}&year=2021&exercise=true`)).toEqual([exercise.id]);
    expect(await ids(`unit=${OTHER}`)).toEqual([]);
    expect(await ids('year=2020')).toEqual([]);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null && seen.length < 200;) {
      const page = await list(`limit=3${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(await ids('limit=200'));
    expect(new Set(seen).size).toBe(seen.length);
    for (const wrong of ['year=0', 'unit=04', 'exercise=1', 'forms=x', 'cursor=abc']) {
      expect((await reader().get(`${API}/awards?${wrong}`)).status).toBe(400);
    }
  });

  it('have forms that are told with their laws', async () => {
    const { body } = await reader().get<{ items: { names: { vi: string } }[] }>(`${API}/forms`);
    expect(body.items.find(({ names }) => names.vi === 'Giấy khen')).toEqual({
      names: { vi: 'Giấy khen', en: 'Certificate of commendation' },
      subjects: ['collective', 'individual', 'household'],
      conferredBy: expect.stringContaining('Giám đốc Công an tỉnh'),
      legalBases: [
        {
          law: '15/2003/QH11',
          name: 'Luật Thi đua, khen thưởng',
          from: '2004-07-01',
          until: '2024-01-01',
          amendedBy: [],
        },
        {
          law: '06/2022/QH15',
          name: 'Luật Thi đua, khen thưởng',
          article: 'Điều 75, 80',
          from: '2024-01-01',
          amendedBy: [{ number: '06/2026/QH16', from: '2026-10-01', confirmed: false }],
        },
      ],
      unconfirmed: expect.any(String),
    });
  });
});
