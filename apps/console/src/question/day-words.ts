import { addDays, calendarDate, formatDate, type Locale } from '@toandan/kernel';

/** A day as people read it; what is none is shown as it is. */
export function dayWords(day: string, language: Locale): string {
  try {
    return formatDate(calendarDate(day), language);
  } catch {
    return day;
  }
}

/** The last day of what was no more on the day that is given. */
export function lastDayWords(until: string, language: Locale): string {
  try {
    return formatDate(addDays(calendarDate(until), -1), language);
  } catch {
    return until;
  }
}
