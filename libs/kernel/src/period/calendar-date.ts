import { kernelError } from '../errors/kernel-error-codes.js';

declare const checked: unique symbol;

/**
 * A day of the civil calendar as text, 'YYYY-MM-DD', years 0001 to 9999. It has no time and no zone. Such texts sort by
 * time, so `<` compares days. Only the functions below make one.
 */
export type CalendarDate = string & { readonly [checked]: true };

const TEXT = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Throws `date.malformed`, or `date.does-not-exist` for a day such as 2025-02-29. */
export function calendarDate(text: string): CalendarDate {
  if (!TEXT.test(text)) throw kernelError('date.malformed');
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || dayText(time) !== text || text.startsWith('0000')) {
    throw kernelError('date.does-not-exist');
  }
  return text as CalendarDate;
}

/** The day of a year, month (1 to 12) and day; the errors are those of `calendarDate`. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** So many days later; earlier, if negative. Throws `date.out-of-range`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return inRange(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

/**
 * So many months later, on the same day of the month or on the month's last where it has no such day.
 * A series of anniversaries names its `day`, so that 31/1 and 28/2 are followed by 31/3. Throws `date.out-of-range`.
 */
export function addMonths(date: CalendarDate, months: number, day = dayOf(date)): CalendarDate {
  const month = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, index] = [Math.floor(month / 12), month - Math.floor(month / 12) * 12];
  if (year < 1 || year > 9999) throw kernelError('date.out-of-range');
  return calendarDateOf(year, index + 1, Math.min(day, daysInMonth(year, index + 1)));
}

/** 28 to 31; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

function inRange(time: number): CalendarDate {
  const text = Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? dayText(time) : '';
  if (!TEXT.test(text) || text.startsWith('0000')) throw kernelError('date.out-of-range');
  return text as CalendarDate;
}

/** Years beyond four digits come out longer, and so are no day of ours. */
function dayText(time: number): string {
  return new Date(time).toISOString().split('T')[0] ?? '';
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
