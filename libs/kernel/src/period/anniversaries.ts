import { kernelError } from '../errors/kernel-error-codes.js';
import { addDays, addMonths, dayOf, type CalendarDate } from './calendar-date.js';
import { type Period } from './period.js';

/**
 * The n-th year (from 1) of something that began on a day: a programme signed on 1/8/2013 has its first year until 31/7/2014.
 * Where the day does not exist (29/2) the year begins on the month's last. Throws `period.no-such-part`.
 */
export function anniversaryYear(began: CalendarDate, n: number): Period {
  return anniversaryYears(began, n, n);
}

/** The years from the first to the last of such a series as one period: 1 to 10 is a ten-year programme's term. */
export function anniversaryYears(began: CalendarDate, first: number, last: number): Period {
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first) {
    throw kernelError('period.no-such-part', { calendar: 'anniversary', part: first });
  }
  return {
    start: addMonths(began, (first - 1) * 12),
    end: addDays(addMonths(began, last * 12), -1),
  };
}

/**
 * Cuts a period into months that begin on the day of its start: of 15/12 to 14/12, twelve that begin on the 15th. A period
 * that begins on a shortened month's last day names the series' own `day` (31). Throws `period.not-whole-months`.
 */
export function monthsOf({ start, end }: Period, day = dayOf(start)): readonly Period[] {
  const months: Period[] = [];
  for (let from = start; from <= end;) {
    const next = addMonths(start, months.length + 1, day);
    const last = addDays(next, -1);
    if (last > end) throw kernelError('period.not-whole-months', { start, end });
    months.push({ start: from, end: last });
    from = next;
  }
  return months;
}
