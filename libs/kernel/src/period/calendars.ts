import { kernelError } from '../errors/kernel-error-codes.js';
import { addDays, addMonths, calendarDateOf, monthOf, yearOf, type CalendarDate } from './calendar-date.js';
import { samePeriod, type Period } from './period.js';

/**
 * How a year is cut, by name.
 *
 * | Calendar | Parts a year | Days | Source |
 * |---|---|---|---|
 * | civil-month, civil-quarter, civil-half-year, civil-year | 12, 4, 2, 1 | the civil year | - |
 * | reporting-month, reporting-quarter | 12, 4 | from the 15th to the 14th; the first begins on 15/12 of the year before | Decree 09/2019/NĐ-CP |
 * | reporting-half-year, reporting-nine-months, reporting-year | 1 | 15/12 of the year before to 14/6, 14/9, 14/12 | same |
 * | area-safety-year | 1 | 1/11 of the year before to 31/10: residential areas | Circular 124/2021/TT-BCA, Art. 8 |
 * | body-safety-year | 1 | 16/11 of the year before to 15/11: communes, agencies, firms, schools | same |
 */
const CALENDARS = {
  'civil-month': { parts: 12, months: 1, fromMonth: 1, fromDay: 1 },
  'civil-quarter': { parts: 4, months: 3, fromMonth: 1, fromDay: 1 },
  'civil-half-year': { parts: 2, months: 6, fromMonth: 1, fromDay: 1 },
  'civil-year': { parts: 1, months: 12, fromMonth: 1, fromDay: 1 },
  'reporting-month': { parts: 12, months: 1, fromMonth: 0, fromDay: 15 },
  'reporting-quarter': { parts: 4, months: 3, fromMonth: 0, fromDay: 15 },
  'reporting-half-year': { parts: 1, months: 6, fromMonth: 0, fromDay: 15 },
  'reporting-nine-months': { parts: 1, months: 9, fromMonth: 0, fromDay: 15 },
  'reporting-year': { parts: 1, months: 12, fromMonth: 0, fromDay: 15 },
  'area-safety-year': { parts: 1, months: 12, fromMonth: -1, fromDay: 1 },
  'body-safety-year': { parts: 1, months: 12, fromMonth: -1, fromDay: 16 },
} as const;

export type Calendar = keyof typeof CALENDARS;

export const CALENDAR_NAMES = Object.keys(CALENDARS) as Calendar[];

/** A period's place in a calendar: the third reporting month of 2026. Part 1 is the first, and the only one of a whole year. */
export interface CalendarPlace {
  readonly calendar: Calendar;
  readonly year: number;
  readonly part: number;
}

/** Throws `period.no-such-part` (params: calendar, part) and the errors of `calendarDate`. */
export function periodIn(calendar: Calendar, year: number, part = 1): Period {
  const { parts, months, fromMonth, fromDay } = CALENDARS[calendar];
  if (!Number.isInteger(part) || part < 1 || part > parts) {
    throw kernelError('period.no-such-part', { calendar, part });
  }
  // Months before January are counted back from it: 0 is December, -1 November.
  const start = addMonths(calendarDateOf(year, 1, fromDay), fromMonth - 1 + (part - 1) * months);
  return {
    start,
    end: fromDay === 1 ? monthEnd(addMonths(start, months - 1)) : dayBefore(addMonths(start, months)),
  };
}

/** All parts of a year, in order. */
export function periodsIn(calendar: Calendar, year: number): readonly Period[] {
  return Array.from({ length: CALENDARS[calendar].parts }, (_, index) => periodIn(calendar, year, index + 1));
}

/** The period's place in the calendars above, or nothing: then it is a period of its own, such as a programme's. */
export function placeOf(period: Period): CalendarPlace | undefined {
  const year = yearOf(period.end);
  // What a calendar counts to the year 1 would begin before there are dates.
  if (year === 1) return undefined;
  for (const calendar of CALENDAR_NAMES) {
    const part = partEndingIn(calendar, monthOf(period.end));
    if (part !== undefined && samePeriod(periodIn(calendar, year, part), period)) {
      return { calendar, year, part };
    }
  }
  return undefined;
}

function partEndingIn(calendar: Calendar, month: number): number | undefined {
  const { parts, months, fromMonth, fromDay } = CALENDARS[calendar];
  const part = (month - fromMonth + (fromDay === 1 ? 1 : 0)) / months;
  return Number.isInteger(part) && part >= 1 && part <= parts ? part : undefined;
}

function monthEnd(date: CalendarDate): CalendarDate {
  return addMonths(date, 0, 31);
}

function dayBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}
