import { describe, expect, it } from '@jest/globals';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  ValidateBy,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { planOf } from './class-plan.js';
import { Classified } from './classified.js';
import { Nested, NestedList } from './nested.js';
import { readPayload } from './payload-reader.js';

class Line {
  @Classified('public')
  @IsString()
  product!: string;
}

class Order {
  @Classified('public')
  @IsString()
  @MaxLength(5)
  orderId!: string;

  @Classified('public')
  @IsOptional()
  @IsInt()
  @Max(9)
  count?: number;

  @Classified('public')
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(2)
  tags?: string[];

  @Classified('public')
  @IsOptional()
  @Nested(() => Line)
  gift?: Line;

  @Classified('public')
  @NestedList(() => Line)
  lines!: Line[];
}

class Range {
  @Classified('public')
  @IsInt()
  @ValidateBy({
    name: 'isBefore',
    validator: {
      validate: (from: number, args) => args?.object instanceof Range && from < args.object.to,
    },
  })
  from!: number;

  @Classified('public')
  @IsInt()
  to!: number;
}

const plan = planOf(Order);
const good = { orderId: 'a', lines: [{ product: 'p' }] };

describe('readPayload', () => {
  it('makes an instance, nested ones too, and takes nothing over by reference', () => {
    const payload = { ...good, count: 3, tags: ['x'], gift: { product: 'g' } };
    const before = structuredClone(payload);
    const { value } = readPayload(plan, payload, 'tolerant');
    expect(value).toBeInstanceOf(Order);
    const order = value as Order;
    expect({ ...order }).toEqual(before);
    expect(order.gift).toBeInstanceOf(Line);
    expect(order.lines[0]).toBeInstanceOf(Line);
    expect(order.lines).not.toBe(payload.lines);
    expect(order.tags).not.toBe(payload.tags);
    expect(payload).toEqual(before);
  });

  it.each<[string, unknown, string[]]>([
    ['null', null, ['(payload) isObject']],
    ['a list', [], ['(payload) isObject']],
    ['a text', 'x', ['(payload) isObject']],
    ['nothing in it', {}, ['orderId isDefined', 'lines isDefined']],
    ['a broken rule', { ...good, orderId: 'toolong' }, ['orderId maxLength']],
    ['two broken rules', { ...good, count: 10.5 }, ['count isInt', 'count max']],
    ['null for an optional field', { ...good, count: null }, ['count isDefined']],
    ['null for an optional object', { ...good, gift: null }, ['gift isDefined']],
    ['an object for a text', { ...good, orderId: { a: 1 } }, ['orderId isScalar']],
    ['one value for a list', { ...good, tags: 'x' }, ['tags isArray']],
    ['one object for a list', { ...good, lines: { product: 'p' } }, ['lines isArray']],
    ['a list for an object', { ...good, gift: [{ product: 'p' }] }, ['gift isObject']],
    ['a wrong element', { ...good, tags: ['x', 1] }, ['tags isString']],
    ['an object as element', { ...good, tags: ['x', {}] }, ['tags[1] isScalar']],
    ['null as element', { ...good, tags: [null] }, ['tags[0] isScalar']],
    ['a hole in a list', { ...good, tags: Array<string>(1) }, ['tags[0] isScalar']],
    ['too many elements', { ...good, tags: ['x', 'y', 'z'] }, ['tags arrayMaxSize']],
    ['a broken rule inside', { ...good, gift: { product: 1 } }, ['gift.product isString']],
    ['a broken rule in a list', { ...good, lines: [{ product: 'p' }, {}] }, ['lines[1].product isDefined']],
  ])('names path and rule for %s', (_, payload, problems) => {
    const result = readPayload(plan, payload, 'tolerant');
    expect(result.value).toBeUndefined();
    expect(result.problems?.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([...problems].sort());
  });

  it('drops unknown fields when tolerant and refuses them when strict', () => {
    const payload = { ...good, extra: 1, lines: [{ product: 'p', colour: 'red' }] };
    expect({ ...(readPayload(plan, payload, 'tolerant').value as Order) }).toEqual(good);
    expect(readPayload(plan, payload, 'strict').problems).toEqual([
      { path: 'lines[0].colour', rule: 'whitelistValidation' },
      { path: 'extra', rule: 'whitelistValidation' },
    ]);
  });

  it('does not repeat an unknown name that may be data', () => {
    const { problems } = readPayload(plan, { ...good, '0912345678': true }, 'strict');
    expect(problems).toEqual([{ path: '(unknown)', rule: 'whitelistValidation' }]);
  });

  it('reads own fields only, so a polluted prototype fills no gap', () => {
    const payload: unknown = Object.assign(Object.create({ orderId: 'a' }) as object, { lines: [] });
    expect(readPayload(plan, payload, 'tolerant').problems).toEqual([{ path: 'orderId', rule: 'isDefined' }]);
    const parsed: unknown = JSON.parse('{"__proto__":{"orderId":"a"},"lines":[]}');
    expect(readPayload(plan, parsed, 'tolerant').problems).toEqual([{ path: 'orderId', rule: 'isDefined' }]);
  });

  it('is not misled by what a payload says of its constructor', () => {
    expect(readPayload(plan, { ...good, constructor: null }, 'tolerant').value).toBeInstanceOf(Order);
  });

  it('shows a rule all siblings, as they were read', () => {
    expect(readPayload(planOf(Range), { from: 2, to: 3 }, 'strict').problems).toBeUndefined();
    expect(readPayload(planOf(Range), { from: 3, to: 2 }, 'strict').problems).toEqual([
      { path: 'from', rule: 'isBefore' },
    ]);
  });

  it('accepts nothing that class-validator itself would refuse', () => {
    const leaf = fc.oneof(
      fc.constantFrom('p', 'toolong', 3, 10, 1.5, true),
      fc.constant(null),
      fc.constant(undefined),
    );
    const line = fc.oneof(fc.record({ product: leaf }), leaf);
    const payloads = fc.record({
      orderId: leaf,
      count: leaf,
      tags: fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })),
      gift: line,
      lines: fc.oneof(leaf, fc.array(line, { maxLength: 2 })),
    });
    fc.assert(
      fc.property(payloads, (payload) => {
        const { value } = readPayload(plan, payload, 'tolerant');
        if (value) expect(validateSync(value, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts what class-validator accepts of payloads of the right shape', () => {
    const text = fc.string({ maxLength: 8 });
    const lines = fc.array(fc.record({ product: text }), { maxLength: 2 });
    const payloads = fc.record(
      {
        orderId: text,
        count: fc.integer({ min: 0, max: 20 }),
        tags: fc.array(text, { maxLength: 3 }),
        lines,
      },
      { requiredKeys: ['orderId', 'lines'] },
    );
    fc.assert(
      fc.property(payloads, (payload) => {
        const order = Object.assign(new Order(), payload, {
          lines: payload.lines.map((line) => Object.assign(new Line(), line)),
        });
        const valid = validateSync(order).length === 0;
        expect(readPayload(plan, payload, 'strict').value !== undefined).toBe(valid);
      }),
    );
  });
});
