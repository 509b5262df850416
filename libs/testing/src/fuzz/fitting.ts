import fc from 'fast-check';
import { resolved, type OpenApi, type Schema } from './openapi.js';

/** How deep a schema that holds itself is followed. */
const DEEPEST = 4;

/** Values of which some are known to exist, such as the ids of units: a fuzz that never meets one tests little. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/** Values that fit a schema. What a schema cannot say (dates that exist, parts that belong together) is left to chance. */
export function fitting(
  schema: Schema,
  document: OpenApi,
  known: KnownValues = {},
  field = '',
  depth = 0,
): fc.Arbitrary<unknown> {
  const whole = resolved(schema, document);
  const { type, items, anyOf, oneOf, allOf, ...rules } = whole;
  const values = known[field];
  const inner = (one: Schema, name: string): fc.Arbitrary<unknown> =>
    fitting(one, document, known, name, depth + 1);
  if (values !== undefined && values.length > 0) {
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: text(rules) },
    );
  }
  if (rules.enum !== undefined) return fc.constantFrom(...rules.enum);
  const [first] = anyOf ?? oneOf ?? allOf ?? [];
  if (type === undefined && first !== undefined) return inner(first, field);
  switch (Array.isArray(type) ? (type as string[])[0] : type) {
    case 'object':
      return depth > DEEPEST ? fc.constant({}) : objectOf(whole, inner);
    case 'array':
      return depth > DEEPEST
        ? fc.constant([])
        : fc.array(inner(items ?? {}, field), {
            minLength: rules.minItems ?? 0,
            maxLength: Math.min(rules.maxItems ?? 4, 4),
          });
    case 'integer':
      return wholeNumber(rules.minimum ?? -1_000, rules.maximum ?? 1_000_000);
    case 'number':
      return fc.double({ min: rules.minimum ?? -1_000, max: rules.maximum ?? 1_000_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return text(rules);
  }
}

/** Small ones on both sides of zero above all: that is where rules change. */
function wholeNumber(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: Math.max(min, Math.min(-3, max)), max: Math.min(max, Math.max(12, min)) }),
    fc.integer({ min, max }),
  );
}

function objectOf(
  { properties = {}, required = [] }: Schema,
  inner: (schema: Schema, name: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, inner(schema, name)])),
    { requiredKeys: [...required] },
  );
}

function text({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
    } catch {
      // A pattern with parts that cannot be turned round, such as a look ahead: then by length alone.
    }
  }
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') {
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  }
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const longest = Math.max(minLength, Math.min(maxLength, 60));
  return fc.string({ minLength, maxLength: longest, unit: 'grapheme' });
}
