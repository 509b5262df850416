import { calendarDate, type CalendarDate } from '@toandan/kernel';

/** A day of the calendar, 'YYYY-MM-DD'. As text, days compare in their order. */
export type Day = string;

const VIETNAM_AHEAD_MS = 7 * 3_600_000;

/** The calendar's day in Việt Nam at an instant. The country has one zone, seven hours ahead, without summer time. */
export function vietnamDay(instant: Date): CalendarDate {
  return calendarDate(new Date(instant.getTime() + VIETNAM_AHEAD_MS).toISOString().slice(0, 10));
}
