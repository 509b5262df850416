import { describe, expect, it } from '@jest/globals';
import { periodOfId } from '../question/period-of-id.js';
import { chartPoints, monthsOfYear, unbroken, yearsWithMonths } from './months.js';

describe('the months of a chart', () => {
  it('are of the years that have any, the newest first', () => {
    const periods = ['2025', '2025-11', '2026-01', '2026-Q1', '2024-12'].map(periodOfId);
    expect(yearsWithMonths(periods)).toEqual(['2026', '2025', '2024']);
    expect(monthsOfYear('2026')).toHaveLength(12);
    expect(monthsOfYear('2026')[8]).toBe('2026-09');
  });

  it('are all there, a missing figure as a gap and not as a zero', () => {
    const cell = (period: string, amount: string | undefined) => ({
      indicator: 'a',
      unit: 'nation',
      period,
      figure:
        amount === undefined
          ? { kind: 'missing' as const }
          : { kind: 'value' as const, value: { amount, bound: 'exact' as const } },
      text: { vi: '', en: '' },
      received: 0,
      expected: 34,
      notes: [],
    });
    const cells = [
      cell('2026-01', '5'),
      cell('2026-02', '0'),
      cell('2026-03', undefined),
      cell('2026-04', '7'),
    ];
    const points = chartPoints(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'], cells, 'nation');
    expect(points.map(({ y }) => y)).toEqual([5, 0, undefined, 7, undefined]);
    expect(unbroken(points).map((run) => run.map(({ period }) => period))).toEqual([
      ['2026-01', '2026-02'],
      ['2026-04'],
    ]);
    expect(chartPoints(['2026-01'], cells, 'another').map(({ y }) => y)).toEqual([undefined]);
  });
});
