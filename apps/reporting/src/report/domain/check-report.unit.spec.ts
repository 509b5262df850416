import { describe, expect, it } from '@jest/globals';
import { period, type CalendarDate } from '@toandan/kernel';
import { contentFaults, subjectFaults, type AskedForm, type ReportingUnit } from './check-report.js';
import { reviews } from './review-right.js';

const FORM: AskedForm = { level: 'province', indicators: ['a.count', 'a.stock'] };
const FORMER: ReportingUnit = { level: 'province', from: '1997-01-01', until: '2025-07-01' };

describe('who reports what for when', () => {
  it.each<[string, string, ReportingUnit | undefined, string[]]>([
    ['2013-08-01', '2023-05-25', FORMER, []],
    ['2025-06-30', '2026-06-30', FORMER, []],
    ['2025-07-01', '2026-06-30', FORMER, ['unitId not-in-period']],
    ['1996-01-01', '1996-12-31', FORMER, ['unitId not-in-period']],
    ['1996-01-01', '1997-01-01', FORMER, []],
    ['2030-01-01', '2030-12-31', { level: 'province', from: '2025-07-01' }, []],
    ['2024-01-01', '2024-12-31', { level: 'commune', from: '2000-01-01' }, ['unitId wrong-level']],
    ['2024-01-01', '2024-12-31', undefined, ['unitId unknown-unit']],
  ])('%s to %s by %j: %j', (start, end, unit, faults) => {
    const found = subjectFaults(period(start, end), FORM, unit);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  it('says all that is wrong at once', () => {
    const reversed = { start: '2024-02-01' as CalendarDate, end: '2024-01-31' as CalendarDate };
    expect(subjectFaults(reversed, undefined, undefined)).toEqual([
      { field: 'form', code: 'unknown-form' },
      { field: 'period.end', code: 'end-before-start' },
      { field: 'unitId', code: 'unknown-unit' },
    ]);
    expect(subjectFaults(reversed, FORM, FORMER)).toHaveLength(1);
  });
});

describe('the figures of a report', () => {
  const figure = { kind: 'value', value: { amount: '1', bound: 'exact' } } as const;
  const kinds = new Map([
    ['a.count', 'count'],
    ['a.stock', 'stock'],
    ['b.other', 'count'],
  ] as const);
  const kindOf = (code: string) => kinds.get(code as 'a.count');

  it('are of indicators that the form asks, each once, and each is looked at', () => {
    const codes = ['a.count', 'b.other', 'c.unknown', 'a.count'];
    const figures = codes.map((indicator) => ({ indicator, figure }));
    const bad = { kind: 'value', value: { amount: '-1', bound: 'exact' } } as const;
    expect(contentFaults([...figures, { indicator: 'a.stock', figure: bad }], FORM, kindOf)).toEqual([
      { field: 'figures[1].indicator', code: 'not-in-form' },
      { field: 'figures[2].indicator', code: 'unknown-indicator' },
      { field: 'figures[3].indicator', code: 'repeated' },
      { field: 'figures[4].figure.value.amount', code: 'negative' },
    ]);
    expect(contentFaults(figures.slice(0, 2), undefined, kindOf)).toEqual([]);
    expect(contentFaults([], FORM, kindOf)).toEqual([]);
  });
});

describe('a reviewer', () => {
  it.each([
    ['province', 'commune', true],
    ['province', 'province', false],
    ['commune', 'province', false],
    ['nation', 'province', true],
    [undefined, 'commune', false],
    ['province', undefined, false],
  ])('of a %s reviews a %s: %s', (own, other, right) => {
    expect(reviews(own, other)).toBe(right);
  });
});
