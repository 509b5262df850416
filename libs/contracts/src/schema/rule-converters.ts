import { ARRAY_UNIQUE, ValidationTypes } from 'class-validator';
import type { targetConstructorToSchema } from 'class-validator-jsonschema';
import { ContractError } from '../contract-error.js';
import { IS_DATE_ONLY } from '../rules/is-date-only.js';
import { IS_DECIMAL_TEXT } from '../rules/is-decimal-text.js';
import { IS_INSTANT_TEXT } from '../rules/is-instant-text.js';
import { IS_PLAIN_TEXT, PLAIN_TEXT_PATTERN } from '../rules/is-plain-text.js';
import { IS_SHARE_TEXT, SHARE_PATTERN } from '../rules/is-share-text.js';

type Converters = NonNullable<
  NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']
>;

/** What our own rules mean in JSON Schema. A rule that nothing translates stops the generator instead of vanishing. */
export const ruleConverters: Converters = {
  [ValidationTypes.CUSTOM_VALIDATION]: ({ name, propertyName }) => {
    throw new ContractError(
      `The rule ${name ?? '(unnamed)'} of field ${propertyName} has no JSON Schema: add it to ruleConverters.`,
    );
  },
  // The plan puts the reference in, see class-schema.ts.
  [ValidationTypes.NESTED_VALIDATION]: () => ({}),
  [IS_DATE_ONLY]: { type: 'string', format: 'date' },
  [IS_INSTANT_TEXT]: { type: 'string', format: 'date-time', pattern: 'Z$' },
  [IS_SHARE_TEXT]: { type: 'string', pattern: SHARE_PATTERN.source },
  [IS_DECIMAL_TEXT]: ({ constraints }) => {
    const [pattern] = constraints as [RegExp];
    return { type: 'string', pattern: pattern.source };
  },
  [IS_PLAIN_TEXT]: ({ constraints }) => {
    const [maxLength] = constraints as [number];
    return { type: 'string', minLength: 1, maxLength, pattern: PLAIN_TEXT_PATTERN.source };
  },
  // Unique by one of the elements' fields, which the keyword cannot say; it says the weaker thing that follows.
  [ARRAY_UNIQUE]: { type: 'array', uniqueItems: true },
};
