import fc from 'fast-check';

/** Texts that have broken other software: none of them may break ours. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202Eabc',
  '\uD800',
  "' OR 1=1; --",
  '"; DROP TABLE report; --',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '=1+1',
  '9'.repeat(400),
  '1e999999',
  '-0',
  'NaN',
  '٣٤',
  'Hoà',
  'e\u0301',
  'x'.repeat(5_000),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-13',
  '00000000-0000-0000-0000-000000000000',
];

/** A value of any type in place of the right one. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(null, true, -1, 0, 1.5, 1e21, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null]),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS.filter((one) => one !== '')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

/** Bodies that are not even JSON. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('{', '[]', 'null', '"text"', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '\uFEFF{}'),
  fc.constantFrom(`${'['.repeat(2_000)}${']'.repeat(2_000)}`, `{"a":"${'x'.repeat(20_000)}"}`),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** Spoils one part of a value, somewhere in it. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value) && value.length > 0) {
    return fc
      .nat(value.length - 1)
      .chain((at) =>
        spoiled(value[at]).map((bad) => value.map((one, n) => (n === at ? bad : (one as unknown)))),
      );
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return hostileValue;
  const fields = Object.entries(value);
  return fc.oneof(
    fc
      .nat(fields.length - 1)
      .chain((at) =>
        spoiled(fields[at]![1]).map((bad) =>
          Object.fromEntries(fields.map(([name, one], n) => [name, n === at ? bad : (one as unknown)])),
        ),
      ),
    fc.nat(fields.length - 1).map((at) => Object.fromEntries(fields.filter((_, n) => n !== at))),
    fc
      .tuple(fc.constantFrom('unitId', 'state', 'version', 'roles', 'x'), hostileValue)
      .map(([name, extra]) => ({
        ...value,
        [name]: extra,
      })),
  );
}
