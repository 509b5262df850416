import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceStage } from '@toandan/testing/services';
import {
  BAC_KAN,
  begun,
  figure,
  monthly,
  openReporting,
  peopleOf,
  published,
  REPORTS,
  step,
  stepped,
  THAI_NGUYEN,
  typesOf,
  value,
  type People,
  type Refusal,
  type ShownReport,
} from '../test/reporting-stage.js';

let stage: ServiceStage;
let people: People;

beforeAll(async () => {
  stage = await openReporting();
  people = peopleOf(stage);
});

afterAll(async () => {
  await stage.close();
});

interface Whole extends ShownReport {
  readonly revisions: readonly Record<string, unknown>[];
  readonly history: readonly Record<string, unknown>[];
}

const whole = async (id: string): Promise<Whole> =>
  (await people.ministry.get<Whole & Record<string, unknown>>(`${REPORTS}/${id}`)).body;

describe('the whole life of a report', () => {
  it('is told in order, with what counts, and kept with who did what', async () => {
    const { officer, ministry } = people;
    const source = { title: 'Báo cáo tổng kết 10 năm', date: '2023-05-25', reference: '000_444' };
    const figures = [
      figure('propaganda.law_sessions', '2100', 'at-least'),
      { indicator: 'crime.social_order_solved', figure: { kind: 'unquantified', magnitude: 'thousands' } },
      { indicator: 'tipoff.received', figure: { kind: 'missing' } },
      figure('drug.heroin_kg', '1.470'),
    ];
    const period = { start: '2013-08-01', end: '2023-05-25' };
    const made = await officer.post<ShownReport & Record<string, unknown>>(REPORTS, {
      unitId: BAC_KAN,
      form: 'programme-review',
      period,
      figures,
      source,
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.headers.get('location')).toBe(`${REPORTS}/${made.body.id}`);
    expect(made.body).toMatchObject({
      version: 1,
      revision: 1,
      state: 'draft',
      inForce: null,
      unitId: BAC_KAN,
      form: 'programme-review',
      period,
      exercise: false,
    });

    let report: ShownReport = await stepped(officer, made.body, 'submit');
    report = await stepped(ministry, report, 'return', { reason: 'Thiếu số tin tố giác.' });
    const filled = [...figures.slice(0, 2), figure('tipoff.received', '37853'), figures[3]!];
    const edited = await officer.put<ShownReport & Record<string, unknown>>(
      `${REPORTS}/${report.id}/figures`,
      { figures: filled },
      { ifMatch: report.version },
    );
    expect([edited.status, edited.headers.get('etag'), edited.body.state]).toEqual([200, '"4"', 'returned']);
    report = await stepped(officer, edited.body, 'submit');
    report = await stepped(ministry, report, 'approve');
    expect(report).toMatchObject({ version: 6, state: 'approved', inForce: 1 });

    report = await stepped(officer, report, 'correct', { reason: 'Cộng thiếu một huyện.' });
    expect(report).toMatchObject({ version: 7, revision: 2, state: 'draft', inForce: 1 });
    const corrected = [{ ...filled[2]!, figure: value('37900') }, ...filled.slice(0, 2)];
    report = (
      await officer.put<ShownReport & Record<string, unknown>>(
        `${REPORTS}/${report.id}/figures`,
        { figures: corrected },
        { ifMatch: report.version },
      )
    ).body;
    report = await stepped(officer, report, 'submit');
    expect(report).toMatchObject({ state: 'submitted', inForce: 1 });
    report = await stepped(ministry, report, 'approve');
    expect(report).toMatchObject({ version: 10, revision: 2, state: 'approved', inForce: 2 });
    report = await stepped(officer, report, 'withdraw', { reason: 'Nhầm đơn vị.' });
    expect(report).toMatchObject({ version: 11, revision: 2, state: 'withdrawn', inForce: null });

    const events = await published(stage, report.id);
    expect(typesOf(events)).toEqual([
      'submitted',
      'returned',
      'submitted',
      'approved',
      'submitted',
      'corrected',
      'withdrawn',
    ]);
    const facts = { reportId: report.id, form: 'programme-review', unitId: BAC_KAN, period, exercise: false };
    expect(events.map(({ payload }) => payload)).toEqual([
      { ...facts, revision: 1, version: 2 },
      { ...facts, revision: 1, version: 3 },
      { ...facts, revision: 1, version: 5 },
      { ...facts, revision: 1, version: 6, figures: filled, source },
      { ...facts, revision: 2, version: 9 },
      { ...facts, revision: 2, version: 10, replaces: 1, figures: corrected, source },
      { ...facts, revision: 2, version: 11 },
    ]);

    const kept = await whole(report.id);
    expect(kept.revisions).toEqual([
      { revision: 1, state: 'replaced', figures: filled, source },
      { revision: 2, state: 'withdrawn', figures: corrected, source },
    ]);
    expect(
      kept.history.map(({ version, change, revision, by, reason }) => [
        version,
        change,
        revision,
        by,
        reason,
      ]),
    ).toEqual([
      [1, 'created', 1, 'officer-tn', undefined],
      [2, 'submitted', 1, 'officer-tn', undefined],
      [3, 'returned', 1, 'reviewer-m', 'Thiếu số tin tố giác.'],
      [4, 'edited', 1, 'officer-tn', undefined],
      [5, 'submitted', 1, 'officer-tn', undefined],
      [6, 'approved', 1, 'reviewer-m', undefined],
      [7, 'correction-begun', 2, 'officer-tn', 'Cộng thiếu một huyện.'],
      [8, 'edited', 2, 'officer-tn', undefined],
      [9, 'submitted', 2, 'officer-tn', undefined],
      [10, 'approved', 2, 'reviewer-m', undefined],
      [11, 'withdrawn', 2, 'officer-tn', 'Nhầm đơn vị.'],
    ]);
  });

  it('says nothing of a missing cell to others, and nothing at all of a draft', async () => {
    const body = monthly('2026-01', THAI_NGUYEN, [
      figure('exercise.patrols', '0'),
      { indicator: 'exercise.teams', figure: { kind: 'missing' } },
      { indicator: 'exercise.leaflets', figure: { kind: 'not-applicable' } },
    ]);
    const draft = await begun(people.officer, body);
    expect(await published(stage, draft.id)).toEqual([]);
    const report = await stepped(people.ministry, await stepped(people.officer, draft, 'submit'), 'approve');
    const [, approved] = await published(stage, report.id);
    expect(approved!.payload).toMatchObject({
      exercise: true,
      figures: [
        figure('exercise.patrols', '0'),
        { indicator: 'exercise.leaflets', figure: { kind: 'not-applicable' } },
      ],
    });

    const other = await begun(people.officer, monthly('2026-02'));
    expect((await stepped(people.officer, other, 'withdraw', { reason: 'Nhầm.' })).state).toBe('withdrawn');
    expect(await published(stage, other.id)).toEqual([]);
  });

  it('goes on counting when its correction is dropped', async () => {
    let report = await begun(people.officer, monthly('2026-03'));
    report = await stepped(people.ministry, await stepped(people.officer, report, 'submit'), 'approve');
    report = await stepped(people.officer, report, 'correct', { reason: 'Xem lại.' });
    report = await stepped(people.officer, await stepped(people.officer, report, 'submit'), 'withdraw', {
      reason: 'Số cũ đúng.',
    });
    expect(report).toMatchObject({ state: 'approved', revision: 1, inForce: 1 });
    report = await stepped(people.officer, report, 'correct', { reason: 'Sai thật.' });
    expect(report).toMatchObject({ state: 'draft', revision: 3, inForce: 1 });
    report = await stepped(people.ministry, await stepped(people.officer, report, 'submit'), 'approve');
    const events = await published(stage, report.id);
    expect(typesOf(events)).toEqual(['submitted', 'approved', 'submitted', 'submitted', 'corrected']);
    expect(events.at(-1)!.payload).toMatchObject({ revision: 3, replaces: 1 });
    expect((await whole(report.id)).revisions.map(({ state }) => state)).toEqual([
      'replaced',
      'dropped',
      'approved',
    ]);
  });
});

describe('a call', () => {
  it('that is repeated is answered as it was, and has one effect', async () => {
    const body = monthly('2026-04');
    const first = await people.officer.post(REPORTS, body, { key: 'create-once-1' });
    await stepped(people.officer, first.body as unknown as ShownReport, 'submit');
    const again = await people.officer.post(REPORTS, body, { key: 'create-once-1' });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    const other = await people.officer.post(REPORTS, monthly('2026-05'), { key: 'create-once-1' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const twins = await Promise.all(
      Array.from({ length: 5 }, () =>
        people.officer.post(REPORTS, monthly('2026-05'), { key: 'create-twins-1' }),
      ),
    );
    const ids = new Set(twins.filter(({ status }) => status === 201).map(({ body: { id } }) => id));
    expect(ids.size).toBe(1);
    for (const { status } of twins) expect([201, 409]).toContain(status);
  });

  it('that comes after another’s is refused and changes nothing', async () => {
    const report = await begun(people.officer, monthly('2026-06'));
    const path = `${REPORTS}/${report.id}/figures`;
    const figures = [figure('exercise.patrols', '8')];
    expect((await people.officer.put(path, { figures })).status).toBe(428);
    expect((await people.officer.put(path, { figures }, { ifMatch: 2 })).status).toBe(412);
    expect((await people.colleague.put(path, { figures }, { ifMatch: 1 })).status).toBe(200);
    const stale = await people.officer.put(path, { figures: [] }, { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-conflict']);
    expect((await step(people.officer, report, 'submit')).status).toBe(412);
    expect(await whole(report.id)).toMatchObject({ version: 2, revisions: [{ figures }] });
  });

  it('of many at once with one version succeeds once', async () => {
    const report = await begun(people.officer, monthly('2026-07'));
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, nth) =>
        people.officer.put(
          `${REPORTS}/${report.id}/figures`,
          { figures: [figure('exercise.patrols', String(nth))] },
          { ifMatch: 1 },
        ),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    expect((await whole(report.id)).history).toHaveLength(2);
    const waiting = await stepped(people.officer, { ...report, version: 2 }, 'submit');
    const approvals = await Promise.all(
      Array.from({ length: 4 }, () => step(people.ministry, waiting, 'approve')),
    );
    expect(approvals.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(typesOf(await published(stage, report.id))).toEqual(['submitted', 'approved']);
  });

  it('for a report that is there already names it; a withdrawn one is in nobody’s way', async () => {
    const body = monthly('2026-08');
    const report = await begun(people.officer, body);
    const twin = await people.colleague.post<Refusal & Record<string, unknown>>(REPORTS, body, {
      headers: { 'accept-language': 'en' },
    });
    expect([twin.status, twin.body.code]).toEqual([409, 'report.exists']);
    expect(twin.body.detail).toContain(report.id);
    const overlapping = { ...body, period: { start: '2026-08-01', end: '2026-08-27' } };
    await begun(people.officer, overlapping);
    await stepped(people.officer, report, 'withdraw', { reason: 'Nhầm.' });
    expect((await begun(people.colleague, body)).id).not.toBe(report.id);
  });

  it('of many at once for one unit and period makes one report', async () => {
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => people.officer.post(REPORTS, monthly('2026-09'))),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('out of turn is refused with the reason', async () => {
    const report = await begun(people.officer, monthly('2026-10'));
    const approve = await step(people.ministry, report, 'approve');
    expect([approve.status, approve.body.code]).toEqual([409, 'report.not-submitted']);
    const correct = await step(people.officer, report, 'correct', { reason: 'x' });
    expect([correct.status, correct.body.code]).toEqual([409, 'report.not-approved']);
    const empty = await begun(people.officer, monthly('2026-11', THAI_NGUYEN, []));
    const submit = await step(people.officer, empty, 'submit');
    expect([submit.status, submit.body.code]).toEqual([422, 'report.nothing-filled-in']);
  });
});
