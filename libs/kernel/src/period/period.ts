import { kernelError } from '../errors/kernel-error-codes.js';
import { addDays, calendarDate, type CalendarDate } from './calendar-date.js';

/** The days a figure is about, both ends included. Equal dates are the same period, whatever calendar they came from. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A period of two days 'YYYY-MM-DD'. Throws `period.end-before-start` (params: start, end) and the errors of `calendarDate`. */
export function period(start: string, end: string): Period {
  const made = { start: calendarDate(start), end: calendarDate(end) };
  if (end < start) throw kernelError('period.end-before-start', { start, end });
  return made;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether every day of the inner one is in the outer one. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function containsDate({ start, end }: Period, date: CalendarDate): boolean {
  return start <= date && date <= end;
}

/** Whether they share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether one begins on the day after the other's end. */
export function adjoins(a: Period, b: Period): boolean {
  if (overlaps(a, b)) return false;
  return a.end < b.start ? addDays(a.end, 1) === b.start : addDays(b.end, 1) === a.start;
}

/** By start, then by end: negative if a comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
