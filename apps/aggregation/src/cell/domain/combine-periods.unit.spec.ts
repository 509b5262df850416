import { describe, expect, it } from '@jest/globals';
import { figureFromJson, formatFigure, MISSING, parsePeriod, type AggregationRule } from '@toandan/kernel';
import { figureOf, type Told } from '../../test/told.js';
import { combinePeriods, type PeriodCell } from './combine-periods.js';

const COUNT: AggregationRule = { overUnits: 'sum', overTime: 'sum' };
const STOCK: AggregationRule = { overUnits: 'sum', overTime: 'last' };
const RATIO: AggregationRule = { overUnits: 'ratio', overTime: 'sum' };

function cell(period: string, figure: Told | undefined, received = 1, expected = 2): PeriodCell {
  const notes: string[] = [];
  return {
    period: parsePeriod(period),
    value:
      figure === undefined
        ? { figure: MISSING, received: 0, expected, notes }
        : { figure: figureFromJson(figureOf(figure)), received, expected, notes },
  };
}

function combined(
  rule: AggregationRule,
  over: string,
  cells: readonly PeriodCell[],
  occurrences = false,
): string {
  const { figure, received, expected, notes } = combinePeriods(
    { ...rule, occurrences },
    parsePeriod(over),
    cells,
  );
  return [formatFigure(figure, 'vi'), `${received}/${expected}`, ...notes].join(' ');
}

describe('figures over time', () => {
  it('of counts are added, and so are those who gave them', () => {
    const cells = ['2026-01', '2026-02', '2026-03'].map((month, nth) => cell(month, nth + 1));
    expect(combined(COUNT, '2026-Q1', cells)).toBe('6 3/6');
  });

  it('say which days nothing speaks about, and count the periods that would be there', () => {
    const cells = [cell('2026-01', 1), cell('2026-02', 2), cell('2026-12', 3)];
    expect(combined(COUNT, '2026', cells)).toBe('6 3/24 gap:2026-03-01--2026-11-30');
  });

  it('count a period that others reported and this unit did not', () => {
    expect(combined(COUNT, '2026-H1', [cell('2026-Q1', 4), cell('2026-Q2', undefined)])).toBe('4 1/4');
  });

  it.each([
    ['a quarter and one of its months', '2026', ['2026-Q1', '2026-02']],
    ['reporting years and civil ones', '2020--2030', ['2025-12-15--2026-12-14', '2026']],
  ])('are never added where periods overlap: %s', (_, over, periods) => {
    const asked = over === '2026' ? over : '2020-01-01--2030-12-31';
    const cells = periods.map((period) => cell(period, 5));
    expect(combined(COUNT, asked, cells)).toBe('chưa báo cáo 1/2 periods-overlap');
  });

  it('are added where only an absence overlaps', () => {
    expect(combined(COUNT, '2026-Q1', [cell('2026-01', 4), cell('2026-01-01--2026-02-28', undefined)])).toBe(
      '4 1/6 gap:2026-02-01--2026-03-31',
    );
  });

  it('of stocks are those of the last period, and say of which', () => {
    const cells = [cell('2026-Q1', 965), cell('2026-Q2', 902)];
    expect(combined(STOCK, '2026', cells)).toBe('902 1/2 stock-of:2026-Q2');
    expect(combined(STOCK, '2026', [cell('2026-Q1', 965), cell('2026-Q2', undefined)])).toBe(
      'chưa báo cáo 0/2 stock-of:2026-Q2',
    );
  });

  it('of stocks are not chosen between two that end on one day', () => {
    const cells = [cell('2026-Q4', 965), cell('2026-12', 902)];
    expect(combined(STOCK, '2026-H2', cells)).toBe('chưa báo cáo 1/2 periods-overlap');
  });

  it('of ratios are divided anew; a percentage is in none', () => {
    const cells = [cell('2026-01', '1/2'), cell('2026-02', '2/3')];
    expect(combined(RATIO, '2026-01-01--2026-02-28', cells)).toBe('3/5 2/4');
    expect(combined(RATIO, '2026-01-01--2026-02-28', [cells[0]!, cell('2026-02', '83,62%')])).toBe(
      'chưa báo cáo 2/4 percentage-not-averaged',
    );
    expect(combined(RATIO, '2026', [cell('2026-02', '83,62%')])).toContain('percentage-not-averaged');
  });

  it('may be forbidden to be brought together', () => {
    const none: AggregationRule = { overUnits: 'sum', overTime: 'none' };
    expect(combined(none, '2026', [cell('2026-02', 5)])).toBe('chưa báo cáo 1/2 not-combined-over-time');
  });

  it('of what happened are added however exactly the day is known', () => {
    const cells = [cell('2018', 2), cell('2018-03', 1), cell('2018-03-12--2018-03-12', 4)];
    expect(combined(COUNT, '2018', cells, true)).toBe('7 3/null');
  });
});
