import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureJson, NumberBound } from '@toandan/kernel';

/** For the tests: a figure that a province published. */
export interface PublishedFigure {
  readonly id: string;
  /** null for a number that is none of the movement's. */
  readonly indicatorCode: string | null;
  readonly kind: 'count_period' | 'stock_end' | 'ratio' | 'percentage' | 'duration' | 'noise';
  readonly qualifier: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string | null;
  readonly group: string;
}

/** For the tests: what may lie beside the repository. Undefined where it does not. */
export function publishedFigures(): readonly PublishedFigure[] | undefined {
  const path = join(import.meta.dirname, '../../../../../shared/data/published-figures.json');
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { figures: PublishedFigure[] }).figures;
}

const BOUNDS: Readonly<Record<string, NumberBound>> = {
  exact: 'exact',
  lower_bound: 'at-least',
  upper_bound: 'at-most',
  approx: 'about',
  ambiguous: 'exact',
};

/** As an officer would report it. */
export function reported({ kind, qualifier, value, numerator, denominator }: PublishedFigure): FigureJson {
  const number = (amount: number) => ({ amount: String(amount), bound: BOUNDS[qualifier] ?? 'exact' });
  if (value === null) return { kind: 'unquantified', magnitude: 'thousands' };
  if (numerator !== null && denominator !== null) {
    return { kind: 'ratio', numerator: number(numerator), denominator: number(denominator) };
  }
  if (kind === 'ratio' || kind === 'percentage') {
    return {
      kind: 'percentage',
      percent: number(value),
      ...(numerator === null ? {} : { numerator: number(numerator) }),
    };
  }
  return { kind: 'value', value: number(value) };
}
