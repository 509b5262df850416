import { Transform, type TransformFnParams } from 'class-transformer';
import { IsString, MinLength, ValidateBy, type ValidationOptions } from 'class-validator';

/** Control characters, invisible ones that change how the text around them is shown, and ends of lines. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * One line that a person has typed, 1 to `max` UTF-16 units; with `each`, a list of them. It is brought into the composed
 * form (NFC) and trimmed: Vietnamese typed in the decomposed form looks the same and would compare unequal.
 */
export function LineText(max: number, options: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  const rules = [
    Transform(({ value }: TransformFnParams): unknown =>
      Array.isArray(value) ? value.map(composed) : composed(value),
    ),
    IsString(options),
    ValidateBy(
      {
        name: 'isPlainText',
        constraints: [max],
        validator: {
          validate: (value) => typeof value === 'string' && value !== '' && !INVISIBLE.test(value),
          defaultMessage: () => '$property must be one line of text',
        },
      },
      options,
    ),
    // For the document: an empty line is refused above.
    MinLength(1, options),
    // In UTF-16 units, as events and columns count; MaxLength of class-validator counts otherwise.
    ValidateBy(
      {
        name: 'maxLength',
        constraints: [max],
        validator: {
          validate: (value) => typeof value === 'string' && value.length <= max,
          defaultMessage: () => '$property must not be longer',
        },
      },
      options,
    ),
  ];
  return (prototype, field) => {
    for (const rule of rules) rule(prototype, field);
  };
}

function composed(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}
