import { ValidateBy } from 'class-validator';
import { isDateOnly } from './is-date-only.js';

export const IS_INSTANT_TEXT = 'isInstantText';

const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

/** Whether the text is an instant in UTC, 'YYYY-MM-DDTHH:mm:ss[.fraction]Z', with up to nanoseconds. */
export function isInstantText(value: unknown): boolean {
  return typeof value === 'string' && isDateOnly(value.slice(0, 10)) && TIME.test(value.slice(10));
}

/** The field is an instant as ISO text in UTC, ending in Z. */
export function IsInstantText(): PropertyDecorator {
  return ValidateBy({
    name: IS_INSTANT_TEXT,
    validator: { validate: isInstantText, defaultMessage: () => '$property must be an ISO instant in UTC' },
  });
}
