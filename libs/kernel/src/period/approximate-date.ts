import { kernelError } from '../errors/kernel-error-codes.js';
import { calendarDate, calendarDateOf, daysInMonth, type CalendarDate } from './calendar-date.js';

declare const checked: unique symbol;

/**
 * A day, a month or a year, as exactly as it is known: '2013-08-01', '2024-01', '2023'. Old papers and press reports
 * often give no more, and a day must not be made up. Only the function below makes one.
 */
export type ApproximateDate = string & { readonly [checked]: true };

const TEXT = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Throws `date.malformed`, or `date.does-not-exist` for such as 2023-13 or 2025-02-29. */
export function approximateDate(text: string): ApproximateDate {
  if (!TEXT.test(text)) throw kernelError('date.malformed');
  calendarDate(`${text}-01-01`.slice(0, 10));
  return text as ApproximateDate;
}

/** The first day that it may mean. */
export function earliestDay(date: ApproximateDate): CalendarDate {
  return calendarDate(`${date}-01-01`.slice(0, 10));
}

/** The last day that it may mean. */
export function latestDay(date: ApproximateDate): CalendarDate {
  const [year = 0, month = 12, day = daysInMonth(year, month)] = date.split('-').map(Number);
  return calendarDateOf(year, month, day);
}
