import type { CellAnswer, PeriodAnswer } from '@toandan/api-client';
import { drawnNumber } from '../figures/compare-figures.js';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export interface ChartPoint {
  readonly period: string;
  /** For drawing only; undefined where there is no number. */
  readonly y: number | undefined;
  readonly bound: string | undefined;
  readonly cell: CellAnswer | undefined;
}

/** The years of which any month has figures, the newest first. */
export function yearsWithMonths(periods: readonly PeriodAnswer[]): string[] {
  const years = periods.filter(({ id }) => MONTH.test(id)).map(({ id }) => id.slice(0, 4));
  return [...new Set(years)].sort().reverse();
}

/** '2026' -> '2026-01' to '2026-12' */
export function monthsOfYear(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** One point a month, also where nothing is known. */
export function chartPoints(
  months: readonly string[],
  cells: readonly CellAnswer[],
  unit: string,
): ChartPoint[] {
  const known = new Map(cells.filter((cell) => cell.unit === unit).map((cell) => [cell.period, cell]));
  return months.map((period) => {
    const cell = known.get(period);
    const number = cell?.figure.value ?? cell?.figure.percent ?? cell?.figure.numerator;
    return { period, y: drawnNumber(cell?.figure), bound: number?.bound, cell };
  });
}

/** Lines between neighbours only: over a month that nobody reported no line is drawn. */
export function unbroken<T extends { readonly y: number | undefined }>(points: readonly T[]): T[][] {
  const runs: T[][] = [[]];
  for (const point of points) {
    if (point.y === undefined) runs.push([]);
    else runs.at(-1)!.push(point);
  }
  return runs.filter((run) => run.length > 0);
}
