import { ValidateBy, type ValidationOptions } from 'class-validator';

export const IS_PLAIN_TEXT = 'isPlainText';

/** One line, no blank at either end. */
export const PLAIN_TEXT_PATTERN = /^\S(.*\S)?$/;

/** Control characters, and invisible ones that change how the text around them is shown. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/**
 * Whether the value is one line of text of at most `max` UTF-16 units in Unicode's composed form (NFC). Vietnamese typed in the
 * decomposed form looks the same and compares unequal, so it is put right by the producer and not let through here.
 */
function isPlainText(value: unknown, max: number): boolean {
  return (
    typeof value === 'string' &&
    value.length <= max &&
    PLAIN_TEXT_PATTERN.test(value) &&
    !INVISIBLE.test(value) &&
    value.normalize('NFC') === value
  );
}

/** The field is one line of text, 1 to `max` characters, trimmed and in NFC; with `each`, a list of them. */
export function IsPlainText(max: number, options?: Pick<ValidationOptions, 'each'>): PropertyDecorator {
  return ValidateBy(
    {
      name: IS_PLAIN_TEXT,
      constraints: [max],
      validator: {
        validate: (value) => isPlainText(value, max),
        defaultMessage: () => '$property must be one line of trimmed NFC text',
      },
    },
    options,
  );
}
