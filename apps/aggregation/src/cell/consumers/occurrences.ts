import {
  approximateDate,
  Decimal,
  earliestDay,
  exactly,
  figureToJson,
  latestDay,
  type Period,
} from '@toandan/kernel';
import { builtInCode } from '../domain/built-in-measures.js';
import { UNKNOWN_PERIOD } from '../domain/unknown-period.js';
import type { Contribution } from '../persistence/save-contributions.js';

interface Occurrence {
  readonly unitId: string;
  readonly exercise: boolean;
  /** As exactly as it is known; absent where it was not published. */
  readonly date: string | undefined;
}

/** What happened once, under each measure for which a number is known. @throws DomainError for a date that is none */
export function occurrences(
  counts: Readonly<Record<string, number | undefined>>,
  { unitId, exercise, date }: Occurrence,
): Contribution[] {
  const period = periodOf(date);
  return Object.entries(counts).flatMap(([code, count]) => {
    if (count === undefined) return [];
    const figure = exactly(Decimal.fromInteger(count));
    return [{ indicator: builtInCode(code, exercise), period, unitId, figure, json: figureToJson(figure) }];
  });
}

/** The day, month or year that is known; never a narrower one. */
function periodOf(date: string | undefined): Period {
  if (date === undefined) return UNKNOWN_PERIOD;
  const known = approximateDate(date);
  return { start: earliestDay(known), end: latestDay(known) };
}
