import { approximateDate } from '@toandan/kernel';
import { ValidateBy } from 'class-validator';

function isApproximateDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return approximateDate(value) === value;
  } catch {
    return false;
  }
}

/** The field is a day, a month or a year of the calendar, as exactly as it is known. */
export function ApproximateDateText(): PropertyDecorator {
  return ValidateBy({
    name: 'isApproximateDate',
    validator: {
      validate: isApproximateDate,
      defaultMessage: () => '$property must be a day, a month or a year',
    },
  });
}
