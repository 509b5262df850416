import { period, periodId } from '@toandan/kernel';
import type { BoundaryName, Places } from './places.js';
import { sum, type Amount } from './sum.js';
import type { Term } from './term.js';

/** 'exercise.patrols 2026-03 <unit>' */
export type CellName = string;

export interface CellPlace {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
}

export const nameOf = ({ indicator, period: id, unit }: CellPlace): CellName => `${indicator} ${id} ${unit}`;

export const periodOf = (term: Term): string => periodId(period(term.period.start, term.period.end));

/** The nation's cells, by the terms of each. */
export function nationalTerms(
  terms: readonly Term[],
  nation: string,
): ReadonlyMap<CellName, readonly Term[]> {
  return Map.groupBy(terms, (term) =>
    nameOf({ indicator: term.indicator, period: periodOf(term), unit: nation }),
  );
}

/** The provinces' cells on a boundary, by the terms of each. */
export function provincialTerms(
  terms: readonly Term[],
  places: Places,
  boundary: BoundaryName,
): ReadonlyMap<CellName, readonly Term[]> {
  return Map.groupBy(terms, (term) =>
    nameOf({
      indicator: term.indicator,
      period: periodOf(term),
      unit: places.provinceOf(term.unitId, boundary, term.period.end),
    }),
  );
}

export function amountsOf(terms: ReadonlyMap<CellName, readonly Term[]>): ReadonlyMap<CellName, Amount> {
  return new Map([...terms].map(([name, own]) => [name, sum(own)]));
}
