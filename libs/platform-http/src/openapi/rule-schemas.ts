import { ValidationTypes } from 'class-validator';
import type { targetConstructorToSchema } from 'class-validator-jsonschema';

type Converters = NonNullable<
  NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']
>;

/** What the rules of the house mean in JSON Schema. A rule that is not here narrows nothing in the document. */
export const RULE_SCHEMAS: Converters = {
  [ValidationTypes.CUSTOM_VALIDATION]: () => ({}),
  // Nested classes are put in by reference.
  [ValidationTypes.NESTED_VALIDATION]: () => ({}),
  // Without a type: the library's own would make a number of what IsInt calls an integer.
  min: ({ constraints }) => ({ minimum: Number(constraints[0]) }),
  max: ({ constraints }) => ({ maximum: Number(constraints[0]) }),
  isDateOnly: { type: 'string', format: 'date' },
  isApproximateDate: { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' },
  isInstantText: { type: 'string', format: 'date-time' },
  isDecimalText: { type: 'string', format: 'decimal' },
  isShareText: { type: 'string', format: 'decimal' },
  isPlainText: { type: 'string' },
};
