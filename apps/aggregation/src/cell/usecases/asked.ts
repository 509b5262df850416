import type { Period } from '@toandan/kernel';
import type { Units } from '@toandan/units';
import { AS_REPORTED, type Boundary } from '../domain/boundary.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { DescribedMeasure } from '../domain/built-in-measures.js';
import { QueryRefused } from '../domain/query-refused.js';
import type { Moment } from './table-reader.port.js';

/** `current`, `as-reported`, or a day. */
export type AskedBoundary = 'current' | 'as-reported' | { readonly day: string };

/** The instant an answer is of: the one that was asked for, if it is settled, or else the newest. @throws QueryRefused */
export function instantOf({ upTo, now }: Moment, asOf: string | undefined): string {
  if (asOf === undefined) return upTo;
  if (asOf > now) throw new QueryRefused('asOf', 'in-the-future');
  if (asOf > upTo) throw new QueryRefused('asOf', 'not-settled');
  return asOf;
}

/** @throws QueryRefused */
export function measuresOf(codes: readonly string[], catalogue: Catalogue, asOf: string): DescribedMeasure[] {
  const measures = codes.map((code) => {
    const measure = catalogue.measureAt(code, asOf);
    if (measure === undefined) throw new QueryRefused('dx', 'indicator-unknown');
    return measure;
  });
  if (new Set(measures.map(({ exercise }) => exercise)).size > 1) {
    throw new QueryRefused('dx', 'indicators-mixed');
  }
  return measures;
}

export function boundaryOf(asked: AskedBoundary, units: Units): Boundary {
  if (asked === 'as-reported') return AS_REPORTED;
  return { kind: 'on-day', day: asked === 'current' ? units.currentDay : asked.day };
}

export function boundaryText(asked: AskedBoundary): string {
  return typeof asked === 'string' ? asked : asked.day;
}

/** Whether the unit no longer exists on the boundary's day, so that it is shown as of its own dates. */
export function isFormer(units: Units, unitId: string, boundary: Boundary): boolean {
  const until = units.find(unitId)?.until;
  return boundary.kind === 'on-day' && until !== undefined && until <= boundary.day;
}

/** The day of whose names a table is: the boundary's, or the end of the last period. */
export function dayOfNames(boundary: Boundary, periods: readonly Period[]): string {
  if (boundary.kind === 'on-day') return boundary.day;
  return (
    periods
      .map(({ end }) => end)
      .toSorted()
      .at(-1) ?? '9999-12-31'
  );
}
