import { Decimal, period, periodId } from '@toandan/kernel';
import type { BoundaryName, Places } from './places.js';
import { sum, type Amount } from './sum.js';
import type { Term } from './term.js';

/** 'exercise.patrols 2026-03 <unit>' */
export type CellName = string;

const ONE = Decimal.fromInteger(1);

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

/** The provinces' cells on a boundary. A unit that was divided among provinces is in each by its share, as an estimate. */
export function provincialTerms(
  terms: readonly Term[],
  places: Places,
  boundary: BoundaryName,
): ReadonlyMap<CellName, readonly Amount[]> {
  const placed = terms.flatMap((term) =>
    places.of(term.unitId, boundary).map(({ province, share }) => ({
      cell: nameOf({ indicator: term.indicator, period: periodOf(term), unit: province }),
      ...partOf(term, share),
    })),
  );
  return Map.groupBy(placed, ({ cell }) => cell);
}

export function amountsOf(terms: ReadonlyMap<CellName, readonly Amount[]>): ReadonlyMap<CellName, Amount> {
  return new Map([...terms].map(([name, own]) => [name, sum(own)]));
}

function partOf({ amount, bound }: Amount, share: Decimal): Amount {
  if (share.equals(ONE)) return { amount, bound };
  return { amount: Decimal.parse(amount).times(share).toString(), bound: 'about' };
}
