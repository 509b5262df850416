import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, ServiceStage } from '@toandan/testing/services';
import {
  BAC_KAN,
  begun,
  CAO_BANG,
  COMMUNE,
  FAR_COMMUNE,
  figure,
  FORMS,
  INDICATORS,
  monthly,
  NATION,
  NOWHERE,
  openReporting,
  peopleOf,
  REPORTS,
  step,
  stepped,
  THAI_NGUYEN,
  type People,
  type Refusal,
  type ShownReport,
} from '../test/reporting-stage.js';

let stage: ServiceStage;
let people: People;

const COMMUNE_FORM = {
  names: { vi: 'Báo cáo xã (diễn tập)', en: 'Commune report (exercise)' },
  level: 'commune',
  indicators: ['exercise.patrols'],
  exercise: true,
};

const ofCommune = (month: string, unitId = COMMUNE) => ({
  ...monthly(month, unitId),
  form: 'exercise-commune',
});

const review = (unitId: string) => ({
  unitId,
  form: 'programme-review',
  period: { start: '2018-01-01', end: '2018-12-31' },
  figures: [figure('tipoff.received', '5')],
});

beforeAll(async () => {
  stage = await openReporting();
  people = peopleOf(stage);
  expect((await people.owner.put(`${FORMS}/exercise-commune`, COMMUNE_FORM)).status).toBe(201);
});

afterAll(async () => {
  await stage.close();
});

const idsSeen = async (caller: Caller, query = ''): Promise<string[]> => {
  const { status, body } = await caller.get<{ items: ShownReport[] }>(`${REPORTS}?limit=200${query}`);
  expect(status).toBe(200);
  return body.items.map(({ id }) => id);
};

describe('who may report', () => {
  it('is whoever serves the unit, one above it, or one that took it over', async () => {
    await begun(people.officer, monthly('2026-01'));
    await begun(people.officer, review(BAC_KAN));
    await begun(people.officer, ofCommune('2026-01'));
    await begun(people.communeOfficer, ofCommune('2026-02'));
  });

  it.each<[keyof People, string]>([
    ['officer', CAO_BANG],
    ['officer', FAR_COMMUNE],
    ['officer', NATION],
    ['officer', NOWHERE],
    ['farOfficer', BAC_KAN],
    ['communeOfficer', THAI_NGUYEN],
    ['communeOfficer', FAR_COMMUNE],
    ['reviewer', THAI_NGUYEN],
    ['ministry', CAO_BANG],
    ['analyst', CAO_BANG],
    ['owner', CAO_BANG],
  ])('a unit in the body is checked, not believed: %s for %s', async (who, unitId) => {
    const refused = await people[who].post(REPORTS, review(unitId));
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  });

  it('nobody without an account, a unit or the role', async () => {
    expect((await stage.anyone.post(REPORTS, review(CAO_BANG))).status).toBe(401);
    const noUnit = stage.as({ roles: ['provincial-officer'] });
    expect((await noUnit.post(REPORTS, review(CAO_BANG))).status).toBe(403);
    expect((await noUnit.get(REPORTS)).status).toBe(403);
    const stranger = stage.as({ roles: ['hotline-operator'], unitId: CAO_BANG });
    expect((await stranger.get(REPORTS)).status).toBe(403);
    expect((await stranger.get(INDICATORS)).status).toBe(200);
  });

  it('a unit that is not known here reports nothing and sees nothing', async () => {
    const unknown = stage.as({ roles: ['provincial-officer'], unitId: NOWHERE });
    const refused = await unknown.post<Refusal & Record<string, unknown>>(REPORTS, review(NOWHERE));
    expect([refused.status, refused.body.errors?.[0]]).toEqual([
      400,
      { field: 'unitId', code: 'unknown-unit', message: 'Chưa biết đơn vị này.' },
    ]);
    expect(await idsSeen(unknown)).toEqual([]);
    expect(await idsSeen(stage.as({ roles: ['provincial-officer'], unitId: 'no id at all' }))).toEqual([]);
  });

  it('a report of others is neither changed nor read', async () => {
    const report = await begun(people.officer, monthly('2026-02'));
    const figures = [figure('exercise.patrols', '1')];
    expect(
      (await people.farOfficer.put(`${REPORTS}/${report.id}/figures`, { figures }, { ifMatch: 1 })).status,
    ).toBe(403);
    expect((await step(people.farOfficer, report, 'submit')).status).toBe(403);
    expect((await step(people.farOfficer, report, 'withdraw', { reason: 'x' })).status).toBe(403);
    expect((await people.farOfficer.get(`${REPORTS}/${report.id}`)).status).toBe(403);
    expect(await idsSeen(people.farOfficer)).not.toContain(report.id);
  });
});

describe('who may approve', () => {
  it('is the ministry for provinces, and not the province itself', async () => {
    for (const body of [monthly('2026-03'), review(THAI_NGUYEN)]) {
      const period = { start: '2026-03-01', end: '2026-03-31' };
      const waiting = await stepped(
        people.officer,
        await begun(people.officer, { ...body, period }),
        'submit',
      );
      expect((await step(people.reviewer, waiting, 'approve')).status).toBe(403);
      expect((await step(people.reviewer, waiting, 'return', { reason: 'x' })).status).toBe(403);
      expect((await step(people.officer, waiting, 'approve')).status).toBe(403);
      expect((await step(people.analyst, waiting, 'approve')).status).toBe(403);
      expect((await step(people.ministry, waiting, 'approve')).status).toBe(200);
    }
  });

  it('not even for a former province that is now part of it', async () => {
    const body = { ...review(BAC_KAN), period: { start: '2019-01-01', end: '2019-12-31' } };
    const waiting = await stepped(people.officer, await begun(people.officer, body), 'submit');
    expect((await step(people.reviewer, waiting, 'approve')).status).toBe(403);
  });

  it('is the province for its communes, and for no others', async () => {
    const waiting = await stepped(
      people.communeOfficer,
      await begun(people.communeOfficer, ofCommune('2026-03')),
      'submit',
    );
    expect((await step(people.reviewer, waiting, 'approve')).status).toBe(200);
    const far = await stepped(
      people.farOfficer,
      await begun(people.farOfficer, ofCommune('2026-03', FAR_COMMUNE)),
      'submit',
    );
    expect((await step(people.reviewer, far, 'approve')).status).toBe(403);
  });

  it('is never who wrote or submitted it', async () => {
    const both = (subject: string): Caller =>
      stage.as({ roles: ['provincial-officer', 'ministry-reviewer'], unitId: CAO_BANG, subject });
    let report = await begun(both('one'), monthly('2026-04', CAO_BANG));
    const edited = await both('two').put<ShownReport & Record<string, unknown>>(
      `${REPORTS}/${report.id}/figures`,
      { figures: [figure('exercise.patrols', '9')] },
      { ifMatch: 1 },
    );
    report = await stepped(both('three'), edited.body, 'submit');
    for (const subject of ['one', 'two', 'three']) {
      const refused = await step(both(subject), report, 'approve');
      expect([refused.status, refused.body.code]).toEqual([403, 'report.own-work']);
    }
    expect((await step(both('four'), report, 'approve')).status).toBe(200);
  });
});

describe('who reads', () => {
  it('sees what is theirs; the analyst what counts, as it counts', async () => {
    const draft = await begun(people.farOfficer, monthly('2026-05', CAO_BANG));
    let counted = await begun(people.farOfficer, monthly('2026-06', CAO_BANG));
    counted = await stepped(people.ministry, await stepped(people.farOfficer, counted, 'submit'), 'approve');
    counted = await stepped(people.farOfficer, counted, 'correct', { reason: 'Nhầm.' });

    expect(await idsSeen(people.farOfficer)).toEqual(expect.arrayContaining([draft.id, counted.id]));
    expect(await idsSeen(people.ministry)).toEqual(expect.arrayContaining([draft.id, counted.id]));
    expect(await idsSeen(people.reviewer)).not.toContain(counted.id);
    const seen = await idsSeen(people.analyst);
    expect(seen).toContain(counted.id);
    expect(seen).not.toContain(draft.id);
    expect((await people.analyst.get(`${REPORTS}/${draft.id}`)).status).toBe(404);

    const whole = (await people.analyst.get<Record<string, unknown>>(`${REPORTS}/${counted.id}`)).body;
    expect(whole).toMatchObject({
      state: 'approved',
      revision: 1,
      inForce: 1,
      revisions: [{ revision: 1, state: 'approved' }],
      history: [{ change: 'approved', by: 'reviewer-m' }],
    });
    expect(await idsSeen(people.analyst, '&state=draft')).toEqual([]);
    expect(await idsSeen(people.analyst, '&state=approved')).toContain(counted.id);
    expect(await idsSeen(people.farOfficer, '&state=draft')).toContain(counted.id);
    expect(
      (await people.farOfficer.get<Record<string, unknown>>(`${REPORTS}/${counted.id}`)).body,
    ).toMatchObject({
      state: 'draft',
      revision: 2,
      inForce: 1,
    });
  });

  it('an account with two roles sees drafts only where it works', async () => {
    const mixed = stage.as({ roles: ['commune-officer', 'ministry-analyst'], unitId: COMMUNE });
    const own = await begun(people.communeOfficer, ofCommune('2026-07'));
    const far = await begun(people.farOfficer, ofCommune('2026-07', FAR_COMMUNE));
    const seen = await idsSeen(mixed);
    expect(seen).toContain(own.id);
    expect(seen).not.toContain(far.id);
    expect((await mixed.get(`${REPORTS}/${far.id}`)).status).toBe(404);
  });

  it('gets pages, newest first, of what was asked for', async () => {
    const made: string[] = [];
    for (const month of ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05']) {
      made.unshift((await begun(people.farOfficer, monthly(month, CAO_BANG))).id);
    }
    const page = async (query: string): Promise<{ items: ShownReport[]; next: string | null }> =>
      (await people.farOfficer.get<{ items: ShownReport[]; next: string | null }>(`${REPORTS}?${query}`))
        .body;
    const first = await page('form=exercise-monthly&limit=2');
    const second = await page(`form=exercise-monthly&limit=2&cursor=${first.next}`);
    const third = await page(`form=exercise-monthly&limit=1&cursor=${second.next}`);
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
    expect(await idsSeen(people.farOfficer, '&period=2027-03-01--2027-03-28')).toEqual([made[2]]);
    expect(await idsSeen(people.ministry, `&unit=${CAO_BANG}&period=2027-03-01--2027-03-28`)).toEqual([
      made[2],
    ]);
    expect(await idsSeen(people.ministry, `&unit=${THAI_NGUYEN}&period=2027-03-01--2027-03-28`)).toEqual([]);
    expect(await idsSeen(people.ministry, '&state=withdrawn')).toEqual([]);
    const stolen = await people.farOfficer.get(`${REPORTS}?form=programme-review&cursor=${first.next}`);
    expect([stolen.status, stolen.body.code]).toEqual([400, 'cursor-invalid']);
  });
});

describe('the setting REPORTING_FOUR_EYES', () => {
  it('off lets whoever submitted approve', async () => {
    const lenient = await openReporting({ REPORTING_FOUR_EYES: 'false' });
    try {
      const both = lenient.as({ roles: ['provincial-officer', 'ministry-reviewer'], unitId: CAO_BANG });
      const report = await stepped(both, await begun(both, monthly('2026-04', CAO_BANG)), 'submit');
      expect((await step(both, report, 'approve')).status).toBe(200);
    } finally {
      await lenient.close();
    }
  });
});
