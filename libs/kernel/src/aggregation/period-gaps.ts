import { addDays } from '../period/calendar-date.js';
import { comparePeriods, type Period } from '../period/period.js';

/** The stretches of `over` that none of the periods speaks about, in order. */
export function periodGaps(over: Period, periods: readonly Period[]): readonly Period[] {
  const gaps: Period[] = [];
  let next = over.start;
  for (const { start, end } of [...periods].sort(comparePeriods)) {
    if (start > over.end) break;
    if (start > next) gaps.push({ start: next, end: addDays(start, -1) });
    if (end >= over.end) return gaps;
    if (end >= next) next = addDays(end, 1);
  }
  gaps.push({ start: next, end: over.end });
  return gaps;
}
