import type { CellAnswer, IndicatorAnswer, TableAnswer, UnitAnswer } from '@toandan/api-client';
import type { Locale } from '@toandan/kernel';
import { compareFigures } from './compare-figures.js';

export type Heading =
  | { readonly kind: 'indicator'; readonly id: string; readonly indicator: IndicatorAnswer }
  | { readonly kind: 'unit'; readonly id: string; readonly unit: UnitAnswer };

/** What the rows are: indicators on a wide screen, units on a narrow one. */
export type Layout = 'indicators' | 'units';

/** By a column, or by the rows' own names ('name'). */
export interface Sort {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

export interface FigureGrid {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  cell(row: Heading, column: Heading): CellAnswer | undefined;
}

/** One period of an answer, laid out. */
export function figureGrid(
  answer: Pick<TableAnswer, 'indicators' | 'units' | 'cells'>,
  period: string,
  layout: Layout,
): FigureGrid {
  const indicators = answer.indicators.map((one): Heading => ({
    kind: 'indicator',
    id: one.code,
    indicator: one,
  }));
  const units = answer.units.map((one): Heading => ({ kind: 'unit', id: one.id, unit: one }));
  const cells = new Map(
    answer.cells
      .filter((cell) => cell.period === period)
      .map((cell) => [keyOf(cell.indicator, cell.unit), cell] as const),
  );
  const [rows, columns] = layout === 'indicators' ? [indicators, units] : [units, indicators];
  return {
    rows,
    columns,
    cell: (a, b) => cells.get(a.kind === 'indicator' ? keyOf(a.id, b.id) : keyOf(b.id, a.id)),
  };
}

/** The nation stays on top, whatever the rows are sorted by: it is the sum of the others, not one of them. */
export function sortedRows(grid: FigureGrid, sort: Sort | undefined, language: Locale): readonly Heading[] {
  if (sort === undefined) return grid.rows;
  const { by, direction } = sort;
  const order = by === 'name' ? byName(direction, language) : byFigure(grid, by, direction);
  if (order === undefined) return grid.rows;
  const isNation = (row: Heading): boolean => row.id === 'nation';
  return [...grid.rows.filter(isNation), ...grid.rows.filter((row) => !isNation(row)).sort(order)];
}

export function nameOf(heading: Heading, language: Locale): string {
  return heading.kind === 'indicator' ? heading.indicator.names[language] : heading.unit.name[language];
}

/** 'HN-01:desc' */
export function parseSort(text: string | undefined): Sort | undefined {
  const parts = /^(.+):(asc|desc)$/.exec(text ?? '');
  return parts === null ? undefined : { by: parts[1]!, direction: parts[2] as Sort['direction'] };
}

/** What a click on a column's head asks for: up, down, as it came. */
export function nextSort(sort: Sort | undefined, by: string): string | undefined {
  if (sort?.by !== by) return by === 'name' ? `${by}:asc` : `${by}:desc`;
  const first = by === 'name' ? 'asc' : 'desc';
  return sort.direction === first ? `${by}:${first === 'asc' ? 'desc' : 'asc'}` : undefined;
}

function byName(direction: Sort['direction'], language: Locale): (a: Heading, b: Heading) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  // "Tỉnh" and "Thành phố" say what a unit is, not what it is called.
  const key = (row: Heading): string => nameOf(row, language).replace(/^(?:Tỉnh|Thành phố|TP\.?) /, '');
  return (a, b) => sign * compare(key(a), key(b));
}

function byFigure(
  grid: FigureGrid,
  by: string,
  direction: Sort['direction'],
): ((a: Heading, b: Heading) => number) | undefined {
  const column = grid.columns.find(({ id }) => id === by);
  if (column === undefined) return undefined;
  return (a, b) => compareFigures(grid.cell(a, column)?.figure, grid.cell(b, column)?.figure, direction);
}

function keyOf(indicator: string, unit: string): string {
  return `${indicator} ${unit}`;
}
