import { describe, expect, it } from '@jest/globals';
import type { CellAnswer, IndicatorAnswer, UnitAnswer } from '@toandan/api-client';
import { figureGrid, nextSort, parseSort, sortedRows } from './figure-grid.js';

const unit = (id: string, vi: string): UnitAnswer => ({
  id,
  name: { vi, en: vi },
  code: id,
  level: 'province',
});
const indicator = (code: string): IndicatorAnswer => ({
  code,
  names: { vi: code, en: code },
  unit: 'tin',
  kind: 'count',
  group: 'g',
  exercise: false,
});
const cell = (code: string, of: string, amount: string | undefined, period = '2018'): CellAnswer => ({
  indicator: code,
  unit: of,
  period,
  figure: amount === undefined ? { kind: 'missing' } : { kind: 'value', value: { amount, bound: 'exact' } },
  text: { vi: amount ?? 'chưa báo cáo', en: amount ?? 'not reported' },
  received: 1,
  expected: 1,
  notes: [],
});

const ANSWER = {
  indicators: [indicator('a'), indicator('b')],
  units: [
    unit('nation', 'Cả nước'),
    unit('01', 'Thành phố Hà Nội'),
    unit('04', 'Tỉnh Cao Bằng'),
    unit('24', 'Tỉnh Bắc Ninh'),
  ],
  cells: [
    cell('a', 'nation', '15'),
    cell('a', '01', '5'),
    cell('a', '04', '10'),
    cell('a', '24', undefined),
    cell('a', '01', '999', '2017'),
  ],
};
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('the grid of figures', () => {
  it('has one period’s cells either way round', () => {
    const wide = figureGrid(ANSWER, '2018', 'indicators');
    const tall = figureGrid(ANSWER, '2018', 'units');
    expect([ids(wide.rows), ids(wide.columns)]).toEqual([ids(tall.columns), ids(tall.rows)]);
    expect(wide.cell(wide.rows[0]!, wide.columns[1]!)?.text.vi).toBe('5');
    expect(tall.cell(tall.rows[1]!, tall.columns[0]!)?.text.vi).toBe('5');
    expect(wide.cell(wide.rows[1]!, wide.columns[1]!)).toBeUndefined();
  });

  it('keeps the nation on top and what is missing at the end', () => {
    const grid = figureGrid(ANSWER, '2018', 'units');
    const sorted = (text: string): string[] => ids(sortedRows(grid, parseSort(text), 'vi'));
    expect(sorted('a:desc')).toEqual(['nation', '04', '01', '24']);
    expect(sorted('a:asc')).toEqual(['nation', '01', '04', '24']);
    expect(sorted('name:asc')).toEqual(['nation', '24', '04', '01']);
    expect(sorted('unknown:asc')).toEqual(ids(grid.rows));
    expect(sorted('nonsense')).toEqual(ids(grid.rows));
  });

  it('is sorted by clicks: the large first, then the small, then as it came', () => {
    expect(nextSort(undefined, 'a')).toBe('a:desc');
    expect(nextSort(parseSort('a:desc'), 'a')).toBe('a:asc');
    expect(nextSort(parseSort('a:asc'), 'a')).toBeUndefined();
    expect(nextSort(parseSort('a:asc'), 'b')).toBe('b:desc');
    expect(nextSort(undefined, 'name')).toBe('name:asc');
    expect(nextSort(parseSort('name:asc'), 'name')).toBe('name:desc');
  });
});
