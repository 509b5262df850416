import { describe, expect, it } from '@jest/globals';
import type { DemoFile, FileCell } from './demo-file.js';
import { countOf, differences } from './same-figures.js';

const cell = (unit: string, value: FileCell['value'], bound = 'exact'): FileCell => ({
  indicator: 'tipoff.received',
  unit,
  period: '2018',
  value,
  bound,
  received: 1,
  expected: 34,
});

function file(...cells: FileCell[]): DemoFile {
  const [before, after] = [cell('Cả nước', '1'), cell('Cả nước', '2')];
  const table = { boundary: 'current', asOf: '', watermark: { upTo: '', waiting: 0 }, exercise: false };
  return {
    tables: [{ title: 'Cả nước', ...table, cells }],
    explanation: {} as DemoFile['explanation'],
    correction: { asOf: '', before, after },
  };
}

describe('the figures of two runs', () => {
  const one = file(
    cell('Cao Bằng', '2100', 'at-least'),
    cell('Bắc Ninh', { numerator: '1', denominator: '2' }),
  );

  it('are the same whatever their order', () => {
    const [table] = one.tables;
    const other = file(...[...table!.cells].reverse());
    expect(differences(one, other)).toEqual([]);
    expect(countOf(one)).toBe(4);
  });

  it.each([
    ['another value', file(cell('Cao Bằng', '2101', 'at-least'), one.tables[0]!.cells[1]!)],
    ['another bound', file(cell('Cao Bằng', '2100'), one.tables[0]!.cells[1]!)],
    ['one fewer', file(one.tables[0]!.cells[1]!)],
    ['one more', file(...one.tables[0]!.cells, cell('Hà Nội', null))],
  ])('differ by %s', (_what, other) => {
    expect(differences(one, other)).toHaveLength(1);
  });
});
