import { DomainError, parsePeriod } from '@toandan/kernel';
import { ValidateBy } from 'class-validator';

function isPeriodId(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    parsePeriod(value);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The field is a period's text, as the kernel reads it. */
export function IsPeriodId(): PropertyDecorator {
  return ValidateBy({
    name: 'isPeriodId',
    validator: { validate: isPeriodId, defaultMessage: () => '$property must be the text of a period' },
  });
}
