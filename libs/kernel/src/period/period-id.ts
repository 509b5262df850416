import { kernelError } from '../errors/kernel-error-codes.js';
import { periodIn, placeOf } from './calendars.js';
import { period, type Period } from './period.js';

const BETWEEN = '--';
const CIVIL = /^(\d{4})(?:-(?:(\d{2})|Q(\d)|H(\d)))?$/;

/** The one text of a period: '2026', '2026-H1', '2026-Q1', '2026-03', and for all others '2025-12-15--2026-12-14'. */
export function periodId(of: Period): string {
  const place = placeOf(of);
  const year = of.end.slice(0, 4);
  switch (place?.calendar) {
    case 'civil-year':
      return year;
    case 'civil-half-year':
      return `${year}-H${place.part}`;
    case 'civil-quarter':
      return `${year}-Q${place.part}`;
    case 'civil-month':
      return of.end.slice(0, 7);
    default:
      return `${of.start}${BETWEEN}${of.end}`;
  }
}

/** Reads an id; two dates are taken for any period. Throws `period.malformed`, and the errors of `period` and `periodIn`. */
export function parsePeriod(id: string): Period {
  const [start, end, ...more] = id.split(BETWEEN);
  if (start !== undefined && end !== undefined && more.length === 0) return period(start, end);
  const parts = CIVIL.exec(id);
  if (!parts) throw kernelError('period.malformed');
  const [, year, month, quarter, half] = parts;
  if (month !== undefined) return periodIn('civil-month', Number(year), Number(month));
  if (quarter !== undefined) return periodIn('civil-quarter', Number(year), Number(quarter));
  if (half !== undefined) return periodIn('civil-half-year', Number(year), Number(half));
  return periodIn('civil-year', Number(year));
}
