import { calendarDateOf, dayOf, monthOf, yearOf, type CalendarDate } from '../period/calendar-date.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import { type Locale } from './locale.js';

export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 11/3/2019 in Vietnamese; 11 March 2019 in English, where 11/3 would be two days. */
export function formatDate(date: CalendarDate, locale: Locale): string {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
  return locale === 'vi' ? `${day}/${month}/${year}` : `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`;
}

const VIETNAMESE = /^(\d{1,2})\/(\d{1,2})\/(\d{1,4})$/;
const ENGLISH = /^(\d{1,2}) ([A-Za-z]+) (\d{1,4})$/;

/** Reads what `formatDate` writes, in Vietnamese also with zeros ("01/8/2013"). Throws the errors of `calendarDate`. */
export function parseDate(text: string, locale: Locale): CalendarDate {
  const parts = (locale === 'vi' ? VIETNAMESE : ENGLISH).exec(text.trim());
  if (!parts) throw kernelError('date.malformed');
  const [, day, month = '', year] = parts;
  return calendarDateOf(Number(year), locale === 'vi' ? Number(month) : englishMonth(month), Number(day));
}

function englishMonth(name: string): number {
  const index = ENGLISH_MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  if (index < 0) throw kernelError('date.malformed');
  return index + 1;
}
