import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceStage } from '@toandan/testing/services';
import {
  BAC_KAN,
  begun,
  COMMUNE,
  figure,
  monthly,
  openReporting,
  peopleOf,
  REPORTS,
  step,
  THAI_NGUYEN,
  value,
  type People,
  type Refusal,
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

const counts = async (): Promise<unknown> =>
  (
    await stage
      .database('reporting')
      .query(
        'SELECT (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM report_change) AS changes, (SELECT count(*) FROM outbox) AS events',
      )
  )[0];

const number = (amount: string, bound = 'exact') => ({ amount, bound });
const GOOD = monthly('2026-01');
const withFigure = (one: unknown) => ({ ...GOOD, figures: [one] });
const patrols = (one: unknown) => withFigure({ indicator: 'exercise.patrols', figure: one });
const areas = (one: unknown) => withFigure({ indicator: 'exercise.safe_areas', figure: one });
const AT = 'figures[0].figure';

describe('a report that is not as it must be is refused by name, and nothing is kept of it', () => {
  it.each<[string, unknown, string[]]>([
    ['an unknown field', { ...GOOD, note: 'x' }, ['note unknown-field']],
    ['no unit', { ...GOOD, unitId: undefined }, ['unitId required']],
    ['a unit that is no id', { ...GOOD, unitId: '19' }, ['unitId not-a-uuid']],
    ['no figures', { ...GOOD, figures: undefined }, ['figures required']],
    ['no period', { ...GOOD, period: undefined }, ['period required']],
    [
      'a cell without its figure',
      withFigure({ indicator: 'exercise.patrols' }),
      ['figures[0].figure required'],
    ],
    [
      'figures that are no list',
      { ...GOOD, figures: {} },
      ['figures not-a-list', 'figures.indicator required', 'figures.figure required'],
    ],
    [
      'a figure that is a list',
      { ...GOOD, figures: [[figure('exercise.patrols', '1')]] },
      ['figures not-an-object'],
    ],
    ['a figure in a list', patrols([value('1')]), ['figures[0].figure not-an-object']],
    ['a period in a list', { ...GOOD, period: [GOOD.period] }, ['period not-an-object']],
    [
      'too many figures',
      { ...GOOD, figures: Array.from({ length: 501 }, () => figure('a.b', '1')) },
      ['figures too-many'],
    ],
    [
      'a day that is none',
      { ...GOOD, period: { start: '2026-02-29', end: '2026-03-31' } },
      ['period.start not-a-date'],
    ],
    [
      'a period that ends before it starts',
      { ...GOOD, period: { start: '2026-02-01', end: '2026-01-31' } },
      ['period.end end-before-start'],
    ],
    ['an unknown form', { ...GOOD, form: 'unheard-of' }, ['form unknown-form']],
    ['a form of another level', monthly('2026-01', COMMUNE), ['unitId wrong-level']],
    [
      'a unit that was not there yet',
      { ...GOOD, period: { start: '2024-01-01', end: '2024-12-31' } },
      ['unitId not-in-period'],
    ],
    ['a unit that was there no more', { ...GOOD, unitId: BAC_KAN }, ['unitId not-in-period']],
    [
      'an unknown indicator',
      withFigure(figure('exercise.unheard', '1')),
      ['figures[0].indicator unknown-indicator'],
    ],
    [
      'an indicator of another form',
      withFigure(figure('tipoff.received', '1')),
      ['figures[0].indicator not-in-form'],
    ],
    ['a code that is none', withFigure(figure('Exercise!', '1')), ['figures[0].indicator wrong-form']],
    [
      'an indicator twice',
      { ...GOOD, figures: [GOOD.figures[0], GOOD.figures[0]] },
      ['figures[1].indicator repeated'],
    ],
    [
      'a number that is no text',
      patrols({ kind: 'value', value: { amount: 5, bound: 'exact' } }),
      [`${AT}.value.amount not-text`],
    ],
    ['no decimal', patrols(value('5,5')), [`${AT}.value.amount not-a-decimal`]],
    ['an exponent', patrols(value('1e5')), [`${AT}.value.amount not-a-decimal`]],
    ['not a number', patrols(value('NaN')), [`${AT}.value.amount not-a-decimal`]],
    ['too many digits', patrols(value('9'.repeat(31))), [`${AT}.value.amount too-many-digits`]],
    ['very many digits', patrols(value('9'.repeat(100_000))), [`${AT}.value.amount too-long`]],
    ['a negative count', patrols(value('-1')), [`${AT}.value.amount negative`]],
    ['a fraction of a count', patrols(value('1.5')), [`${AT}.value.amount fraction`]],
    ['a bound that is none', patrols(value('1', 'roughly')), [`${AT}.value.bound not-a-choice`]],
    [
      'a bound on what is missing',
      patrols({ kind: 'missing', value: number('1', 'at-least') }),
      [`${AT}.value part-not-asked`],
    ],
    ['a kind that is none', patrols({ kind: 'guess' }), [`${AT}.kind not-a-choice`]],
    [
      'a kind that does not fit',
      patrols({ kind: 'percentage', percent: number('5') }),
      [`${AT}.kind wrong-figure-kind`],
    ],
    ['a ratio for a quantity', areas(value('5')), [`${AT}.kind wrong-figure-kind`]],
    [
      'a part above its whole',
      areas({ kind: 'ratio', numerator: number('3'), denominator: number('2') }),
      [`${AT}.numerator.amount numerator-above-denominator`],
    ],
    [
      'a part of nothing',
      areas({ kind: 'ratio', numerator: number('3'), denominator: number('0') }),
      [`${AT}.denominator.amount zero-denominator`],
    ],
    [
      'a ratio without its whole',
      areas({ kind: 'ratio', numerator: number('3') }),
      [`${AT}.denominator required`],
    ],
    [
      'more than all',
      areas({ kind: 'percentage', percent: number('101') }),
      [`${AT}.percent.amount above-hundred`],
    ],
    [
      'what only answers have',
      patrols({ kind: 'value', value: { ...number('1'), causes: ['about'] } }),
      [`${AT}.value.causes answers-only`],
    ],
    ['a value that is null', patrols({ kind: 'value', value: null }), [`${AT}.value required`]],
    ['a source without a title', { ...GOOD, source: {} }, ['source.title required']],
    ['a source that is null', { ...GOOD, source: null }, ['source required']],
    [
      'a title with a control character',
      { ...GOOD, source: { title: 'a\u202eb' } },
      ['source.title not-plain-text'],
    ],
    [
      'a date of a source that is none',
      { ...GOOD, source: { title: 'x', date: '25/5/2023' } },
      ['source.date not-a-date'],
    ],
    [
      'much at once',
      {
        ...GOOD,
        form: 'unheard-of',
        period: { start: '2026-02-01', end: '2026-01-31' },
        figures: [
          figure('exercise.patrols', '-1'),
          figure('exercise.unheard', '1'),
          figure('exercise.patrols', 'x'),
          {
            indicator: 'exercise.teams',
            figure: { kind: 'ratio', numerator: number('3'), denominator: number('2') },
          },
        ],
      },
      [
        'form unknown-form',
        'period.end end-before-start',
        `${AT}.value.amount negative`,
        'figures[1].indicator unknown-indicator',
        'figures[2].indicator repeated',
        'figures[2].figure.value.amount not-a-decimal',
        'figures[3].figure.kind wrong-figure-kind',
        'figures[3].figure.numerator.amount numerator-above-denominator',
      ],
    ],
  ])('%s', async (_, body, errors) => {
    const before = await counts();
    // The commune's own officer, so that a wrong level is what is told.
    const { unitId } = body as { unitId?: string };
    const caller = unitId === COMMUNE ? people.communeOfficer : people.officer;
    const refused = await caller.post<Refusal & Record<string, unknown>>(REPORTS, body);
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-input']);
    expect(refused.body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual(errors);
    // Each in words of its own, and with its parameters.
    for (const { message } of refused.body.errors!) {
      expect(message).not.toMatch(/[{}]|undefined|^Giá trị không hợp lệ/);
    }
    expect(await counts()).toEqual(before);
  });

  it('in the caller’s language', async () => {
    const body = { ...GOOD, figures: [GOOD.figures[0], figure('exercise.teams', '1.5')] };
    const messages = async (language: string): Promise<unknown> =>
      (
        await people.officer.post<Refusal & Record<string, unknown>>(REPORTS, body, {
          headers: { 'accept-language': language },
        })
      ).body.errors;
    const at = { field: 'figures[1].figure.value.amount', code: 'fraction' };
    expect(await messages('vi')).toEqual([{ ...at, message: 'Phải là số nguyên.' }]);
    expect(await messages('en')).toEqual([{ ...at, message: 'Must be a whole number.' }]);
  });
});

describe('other calls that are not as they must be', () => {
  it('figures are looked at again when they are changed, and when they are handed in', async () => {
    const report = await begun(people.officer, monthly('2026-02'));
    const path = `${REPORTS}/${report.id}/figures`;
    const bad = await people.officer.put<Refusal & Record<string, unknown>>(
      path,
      { figures: [figure('exercise.patrols', '-1'), figure('tipoff.received', '1')] },
      { ifMatch: 1 },
    );
    expect(bad.status).toBe(400);
    expect(bad.body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual([
      `${AT}.value.amount negative`,
      'figures[1].indicator not-in-form',
    ]);
    // As if the form had been defined anew since.
    await stage
      .database('reporting')
      .execute(`UPDATE report SET form = 'programme-review' WHERE id = $1`, [report.id]);
    const refused = await step(people.officer, report, 'submit');
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ field: 'figures[0].indicator', code: 'not-in-form' }]);
    await stage
      .database('reporting')
      .execute(`UPDATE report SET form = 'exercise-monthly' WHERE id = $1`, [report.id]);
    expect((await step(people.officer, report, 'submit')).status).toBe(200);
  });

  it('a reason is needed, one line, composed', async () => {
    const report = await begun(people.officer, monthly('2026-03'));
    for (const body of [
      {},
      { reason: '' },
      { reason: ' ' },
      { reason: 'a\u0000b' },
      { reason: 'x'.repeat(1_001) },
    ]) {
      expect((await step(people.officer, report, 'withdraw', body)).status).toBe(400);
    }
    expect((await step(people.officer, report, 'withdraw')).status).toBe(400);
    expect((await step(people.officer, report, 'submit', { reason: 'x' })).status).toBe(400);
    const decomposed = 'Nhầm kỳ'.normalize('NFD');
    expect((await step(people.officer, report, 'withdraw', { reason: decomposed })).status).toBe(200);
    const { history } = (
      await people.officer.get<{ history: { reason?: string }[] }>(`${REPORTS}/${report.id}`)
    ).body;
    expect(history.at(-1)!.reason).toBe('Nhầm kỳ'.normalize('NFC'));
  });

  it.each([
    ['?unit=19', 'unit not-a-uuid'],
    ['?state=lost', 'state not-a-choice'],
    ['?period=2026-13', 'period invalid'],
    ['?period=2026-02-01--2026-01-01', 'period invalid'],
    ['?form=UP', 'form wrong-form'],
    ['?limit=0', 'limit too-small'],
    ['?since=2026', 'since unknown-field'],
    ['?cursor=abc', 'cursor invalid'],
    ['/7', 'id not-a-uuid'],
  ])('reading %s: %s', async (query, error) => {
    const { status, body } = await people.officer.get<Refusal & Record<string, unknown>>(
      `${REPORTS}${query}`,
    );
    expect(status).toBe(400);
    expect(body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual([error]);
  });

  it('what is not there is not found', async () => {
    const nothing = { id: THAI_NGUYEN, version: 1, revision: 1, state: 'draft', inForce: null };
    expect((await people.officer.get(`${REPORTS}/${nothing.id}`)).status).toBe(404);
    expect((await step(people.officer, nothing, 'submit')).status).toBe(404);
  });
});
