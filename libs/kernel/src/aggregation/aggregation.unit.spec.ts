import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal/decimal.js';
import { type Figure } from '../figure/figure.js';
import { publishedPercentage } from '../figure/percentage.js';
import { ratio } from '../figure/ratio.js';
import { addDays, calendarDate } from '../period/calendar-date.js';
import { parsePeriod, periodId } from '../period/period-id.js';
import { containsDate, period, type Period } from '../period/period.js';
import { atLeast, exactly, MISSING, NOT_APPLICABLE } from '../quantity/quantity.js';
import { type AggregationRule } from './aggregation-rule.js';
import { combineOverTime, type PeriodFigure, type TimeTotal } from './combine-over-time.js';
import { combineOverUnits } from './combine-over-units.js';
import { periodGaps } from './period-gaps.js';

const COUNT: AggregationRule = { overUnits: 'sum', overTime: 'sum' };
const STOCK: AggregationRule = { overUnits: 'sum', overTime: 'last' };
const SHARE: AggregationRule = { overUnits: 'ratio', overTime: 'last' };
const ALONE: AggregationRule = { overUnits: 'none', overTime: 'none' };

const of = (whole: number): Figure => exactly(Decimal.fromInteger(whole));
const share = (top: number, bottom: number): Figure =>
  ratio(Decimal.fromInteger(top), Decimal.fromInteger(bottom));
const percentage = publishedPercentage(exactly(Decimal.parse('83.62')));
const at = (id: string, figure: Figure): PeriodFigure => ({ period: parsePeriod(id), figure });
const over = (rule: AggregationRule, terms: readonly PeriodFigure[], id: string): TimeTotal =>
  combineOverTime(rule, terms, parsePeriod(id));

describe('over units', () => {
  it('counts and stocks are added with their coverage', () => {
    for (const rule of [COUNT, STOCK]) {
      expect(
        combineOverUnits(rule, [of(5), MISSING, atLeast(Decimal.fromInteger(2)), NOT_APPLICABLE]),
      ).toEqual({
        figure: atLeast(Decimal.fromInteger(7)),
        coverage: { received: 2, expected: 3 },
      });
    }
  });

  it('ratios are added part by part', () => {
    expect(combineOverUnits(SHARE, [share(164, 199), MISSING, share(1, 1)])).toEqual({
      figure: share(165, 200),
      coverage: { received: 2, expected: 3 },
    });
  });

  it.each<[AggregationRule, Figure[], object]>([
    [COUNT, [percentage], { code: 'percentage.not-addable' }],
    [COUNT, [of(1), percentage], { code: 'percentage.not-addable' }],
    [SHARE, [share(1, 2), percentage], { code: 'percentage.not-addable' }],
    [SHARE, [percentage, MISSING], { code: 'percentage.not-addable' }],
    [
      COUNT,
      [share(1, 2)],
      { code: 'aggregation.wrong-figure', params: { expected: 'quantity', found: 'ratio' } },
    ],
    [SHARE, [of(1)], { code: 'aggregation.wrong-figure', params: { expected: 'ratio', found: 'quantity' } }],
    [ALONE, [of(1), of(2)], { code: 'aggregation.none-over-units' }],
    [ALONE, [of(1), MISSING], { code: 'aggregation.none-over-units' }],
  ])('refuses what cannot be added (case %#)', (rule, figures, error) => {
    expect(() => combineOverUnits(rule, figures)).toThrow(expect.objectContaining(error));
  });

  it('shows a figure that is the only one expected', () => {
    const whole = { received: 1, expected: 1 };
    expect(combineOverUnits(SHARE, [percentage, NOT_APPLICABLE])).toEqual({
      figure: percentage,
      coverage: whole,
    });
    expect(combineOverUnits(ALONE, [percentage])).toEqual({ figure: percentage, coverage: whole });
    expect(combineOverUnits(ALONE, [])).toEqual({
      figure: NOT_APPLICABLE,
      coverage: { received: 0, expected: 0 },
    });
  });
});

describe('over time', () => {
  it('a count is the sum of its periods, in any order', () => {
    const months = [at('2026-03', of(3)), at('2026-01', of(1)), at('2026-02', MISSING)];
    expect(over(COUNT, months, '2026-Q1')).toEqual({
      figure: of(4),
      coverage: { received: 2, expected: 3 },
      over: parsePeriod('2026-Q1'),
      gaps: [],
    });
  });

  it('a stock is the last by the end of its period, not by its start', () => {
    const total = over(STOCK, [at('2026-H1', of(9)), at('2026-02', of(7)), at('2026-01', of(8))], '2026');
    expect(total.figure).toEqual(of(9));
    expect(total.takenFrom && periodId(total.takenFrom)).toBe('2026-H1');
    expect(total.coverage).toEqual({ received: 1, expected: 1 });
    expect(total.gaps.map(periodId)).toEqual(['2026-H2']);
  });

  it('a stock whose last report is missing is missing: an older one is not the stock at the end', () => {
    const total = over(STOCK, [at('2026-01', of(8)), at('2026-02', MISSING)], '2026-01-01--2026-02-28');
    expect([total.figure, total.coverage]).toEqual([MISSING, { received: 0, expected: 1 }]);
  });

  it('a ratio is the last one, or added part by part, as its rule says', () => {
    const years = [at('2024', share(1, 2)), at('2025', share(3, 4))];
    const both = '2024-01-01--2025-12-31';
    expect(over(SHARE, years, both).figure).toEqual(share(3, 4));
    expect(over({ overUnits: 'ratio', overTime: 'sum' }, years, both).figure).toEqual(share(4, 6));
  });

  it('a percentage stands only for the period it was published for', () => {
    const rule: AggregationRule = { overUnits: 'ratio', overTime: 'sum' };
    expect(over(rule, [at('2018', percentage)], '2018').figure).toEqual(percentage);
    for (const [terms, id] of [
      [[at('2018', percentage)], '2018-01-01--2019-12-31'],
      [[at('2018', percentage), at('2019', percentage)], '2018-01-01--2019-12-31'],
    ] as const) {
      expect(() => over(rule, terms, id)).toThrow(
        expect.objectContaining({ code: 'percentage.not-addable' }),
      );
    }
  });

  it('a ten-year review and an annual report are never added', () => {
    const terms = [at('2018', of(5)), at('2013-08-01--2023-05-25', of(2100))];
    expect(() => over(COUNT, terms, '2013-08-01--2023-05-25')).toThrow(
      expect.objectContaining({
        code: 'aggregation.overlapping-periods',
        params: { first: '2013-08-01--2023-05-25', second: '2018' },
      }),
    );
  });

  it('the reporting year and the civil year overlap, so they are never added', () => {
    const terms = [at('2025', of(5)), at('2025-12-15--2026-12-14', of(6))];
    expect(() => over(COUNT, terms, '2025-01-01--2026-12-31')).toThrow(
      expect.objectContaining({ params: { first: '2025', second: '2025-12-15--2026-12-14' } }),
    );
  });

  it('two stocks of one day are refused', () => {
    const terms = [at('2026-03', of(5)), at('2026-Q1', of(6))];
    expect(() => over(STOCK, terms, '2026')).toThrow(
      expect.objectContaining({
        code: 'aggregation.same-end',
        params: { first: '2026-Q1', second: '2026-03' },
      }),
    );
  });

  it('a figure of another time is refused', () => {
    expect(() => over(COUNT, [at('2025-12-15--2026-12-14', of(1))], '2026')).toThrow(
      expect.objectContaining({
        code: 'aggregation.outside-period',
        params: { period: '2025-12-15--2026-12-14', over: '2026' },
      }),
    );
  });

  it('what stands alone is not brought together', () => {
    expect(over(ALONE, [at('2026-01', of(1))], '2026').figure).toEqual(of(1));
    expect(() => over(ALONE, [at('2026-01', of(1)), at('2026-02', of(1))], '2026')).toThrow(
      expect.objectContaining({ code: 'aggregation.none-over-time' }),
    );
  });

  it('nothing at all is all gap', () => {
    for (const rule of [COUNT, STOCK, ALONE]) {
      expect(over(rule, [], '2026')).toEqual({
        figure: NOT_APPLICABLE,
        coverage: { received: 0, expected: 0 },
        over: parsePeriod('2026'),
        gaps: [parsePeriod('2026')],
      });
    }
  });

  it('the gaps are the days that no figure speaks about', () => {
    const first = calendarDate('2026-01-01');
    const stretch = fc
      .tuple(fc.nat({ max: 60 }), fc.nat({ max: 30 }))
      .map(([from, days]) => period(addDays(first, from), addDays(first, from + days)));
    fc.assert(
      fc.property(stretch, fc.array(stretch, { maxLength: 5 }), (asked: Period, told) => {
        const gaps = periodGaps(asked, told);
        for (let day = asked.start; day <= asked.end; day = addDays(day, 1)) {
          const spoken = told.some((one) => containsDate(one, day));
          expect(gaps.some((gap) => containsDate(gap, day))).toBe(!spoken);
        }
        expect(gaps.every(({ start, end }) => asked.start <= start && end <= asked.end)).toBe(true);
      }),
    );
  });

  it('no order of terms changes an answer or an error', () => {
    const month = fc.integer({ min: 1, max: 12 });
    const terms = fc
      .array(fc.tuple(month, fc.nat({ max: 9 })), { maxLength: 6 })
      .map((all) => all.map(([m, x]) => at(`2026-${String(m).padStart(2, '0')}`, of(x))));
    const answer = (rule: AggregationRule, all: readonly PeriodFigure[]): unknown => {
      try {
        return over(rule, all, '2026');
      } catch (error) {
        return [error, (error as { params?: unknown }).params];
      }
    };
    fc.assert(
      fc.property(terms, fc.constantFrom(COUNT, STOCK, ALONE), (all, rule) => {
        expect(answer(rule, [...all].reverse())).toEqual(answer(rule, all));
      }),
    );
  });
});
