import { ValidateBy } from 'class-validator';

export const IS_DATE_ONLY = 'isDateOnly';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the calendar, 'YYYY-MM-DD', from year 0001 on. */
export function isDateOnly(value: unknown): boolean {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= last;
}

/** The field is a calendar day, 'YYYY-MM-DD', without time or zone. */
export function IsDateOnly(): PropertyDecorator {
  return ValidateBy({
    name: IS_DATE_ONLY,
    validator: { validate: isDateOnly, defaultMessage: () => '$property must be a calendar day YYYY-MM-DD' },
  });
}
