import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal/decimal.js';
import { intervalOf } from './interval.js';
import {
  about,
  atLeast,
  atMost,
  exactly,
  hasUnquantified,
  isNumbered,
  MAGNITUDES,
  MISSING,
  NOT_APPLICABLE,
  numbered,
  unquantified,
  type Quantity,
} from './quantity.js';
import { addTotals, EMPTY_TOTAL, sumQuantities } from './sum-quantities.js';
import { totalOf } from './total.js';

const n = (whole: number): Decimal => Decimal.fromInteger(whole);
const thousands = unquantified('thousands');

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, digits]) => n(whole).dividedBy(n(10 ** digits), digits, 'half-up'));
/** A part, and a true value that what the part claims does not contradict. */
const part = fc
  .tuple(
    fc.constantFrom('exact', 'at-least', 'at-most', 'about', 'unquantified', 'missing', 'not-applicable'),
    decimal,
    decimal.map((x) => (x.isNegative() ? x.negated() : x)),
    fc.constantFrom(...MAGNITUDES),
    decimal,
  )
  .map(([kind, amount, slack, magnitude, drift]): { quantity: Quantity; truth: Decimal | null } => {
    switch (kind) {
      case 'exact':
        return { quantity: exactly(amount), truth: amount };
      case 'at-least':
        return { quantity: atLeast(amount), truth: amount.plus(slack) };
      case 'at-most':
        return { quantity: atMost(amount), truth: amount.minus(slack) };
      case 'about':
        return { quantity: about(amount), truth: amount.plus(drift) };
      case 'unquantified':
        return { quantity: unquantified(magnitude), truth: slack };
      case 'missing':
        return { quantity: MISSING, truth: null };
      default:
        return { quantity: NOT_APPLICABLE, truth: null };
    }
  });
const parts = fc.array(part, { maxLength: 8 });
const total = parts.map((some) => sumQuantities(some.map(({ quantity }) => quantity)));

describe('the sum of quantities', () => {
  it.each<[string, Quantity, Quantity, Quantity]>([
    ['exact + exact', exactly(n(2)), exactly(n(3)), exactly(n(5))],
    ['exact + at-least', exactly(n(2)), atLeast(n(3)), atLeast(n(5))],
    ['exact + at-most', exactly(n(2)), atMost(n(3)), atMost(n(5))],
    ['exact + about', exactly(n(2)), about(n(3)), about(n(5))],
    ['exact + unquantified', exactly(n(2)), thousands, numbered(n(2), ['unquantified'])],
    ['at-least + at-least', atLeast(n(2)), atLeast(n(3)), atLeast(n(5))],
    ['at-least + at-most', atLeast(n(2)), atMost(n(3)), numbered(n(5), ['at-least', 'at-most'])],
    ['at-least + about', atLeast(n(2)), about(n(3)), numbered(n(5), ['at-least', 'about'])],
    ['at-least + unquantified', atLeast(n(2)), thousands, numbered(n(2), ['at-least', 'unquantified'])],
    ['at-most + at-most', atMost(n(2)), atMost(n(3)), atMost(n(5))],
    ['at-most + about', atMost(n(2)), about(n(3)), numbered(n(5), ['at-most', 'about'])],
    ['at-most + unquantified', atMost(n(2)), thousands, numbered(n(2), ['at-most', 'unquantified'])],
    ['about + about', about(n(2)), about(n(3)), about(n(5))],
    ['about + unquantified', about(n(2)), thousands, numbered(n(2), ['about', 'unquantified'])],
    ['unquantified twice', unquantified('hundreds'), thousands, thousands],
    ['zero + exact', exactly(Decimal.ZERO), exactly(n(3)), exactly(n(3))],
    ['zero + unquantified', exactly(Decimal.ZERO), thousands, numbered(n(0), ['unquantified'])],
    ['missing + exact', MISSING, exactly(n(3)), exactly(n(3))],
    ['missing + missing', MISSING, MISSING, MISSING],
    ['missing + not-applicable', MISSING, NOT_APPLICABLE, MISSING],
    ['not-applicable + unquantified', NOT_APPLICABLE, thousands, thousands],
    ['not-applicable twice', NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE],
  ])('%s', (_, a, b, expected) => {
    expect(sumQuantities([a, b]).figure).toEqual(expected);
    expect(sumQuantities([b, a]).figure).toEqual(expected);
  });

  it.each([
    [['at-least'], 'at-least'],
    [['unquantified'], 'at-least'],
    [['at-most'], 'at-most'],
    [['at-most', 'at-least'], 'about'],
    [['at-most', 'unquantified'], 'about'],
    [['about'], 'about'],
    [[], 'exact'],
  ] as const)('causes %j make it %s', (causes, bound) => {
    expect(numbered(n(1), causes).bound).toBe(bound);
  });

  it('reads causes back in any order', () => {
    expect(numbered(n(1), ['unquantified', 'at-most', 'at-most'])).toEqual(
      numbered(n(1), ['at-most', 'unquantified']),
    );
  });

  it('never counts what is missing as zero, and says what it has', () => {
    const some = [exactly(n(5)), MISSING, exactly(Decimal.ZERO), NOT_APPLICABLE, thousands];
    expect(sumQuantities(some)).toEqual({
      figure: numbered(n(5), ['unquantified']),
      coverage: { received: 3, expected: 4 },
    });
    expect(sumQuantities([MISSING, MISSING])).toEqual({
      figure: MISSING,
      coverage: { received: 0, expected: 2 },
    });
    expect(sumQuantities([])).toEqual(EMPTY_TOTAL);
  });

  it('is commutative, associative, and leaves a total as it is when nothing is added', () => {
    fc.assert(
      fc.property(total, total, total, (a, b, c) => {
        expect(addTotals(a, b)).toEqual(addTotals(b, a));
        expect(addTotals(addTotals(a, b), c)).toEqual(addTotals(a, addTotals(b, c)));
        expect(addTotals(a, EMPTY_TOTAL)).toEqual(a);
        expect(addTotals(EMPTY_TOTAL, a)).toEqual(a);
      }),
    );
  });

  it('leaves a number as it is when an exact zero is added', () => {
    fc.assert(
      fc.property(total, (a) => {
        if (isNumbered(a.figure)) {
          expect(addTotals(a, totalOf(exactly(Decimal.ZERO))).figure).toEqual(a.figure);
        }
      }),
    );
  });

  it('is the same in every order and in every grouping', () => {
    const shuffled = parts.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length }),
        fc.nat({ max: some.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([some, other, cut]) => {
        const quantities = other.map(({ quantity }) => quantity);
        const whole = sumQuantities(some.map(({ quantity }) => quantity));
        expect(sumQuantities(quantities)).toEqual(whole);
        const halves = [
          sumQuantities(quantities.slice(0, cut)),
          sumQuantities(quantities.slice(cut)),
        ] as const;
        expect(addTotals(...halves)).toEqual(whole);
      }),
    );
  });

  it('never claims what the true values of its parts contradict', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const { figure } = sumQuantities(some.map(({ quantity }) => quantity));
        if (figure.kind !== 'value') return;
        const truth = some.reduce((sum, { truth: one }) => (one ? sum.plus(one) : sum), Decimal.ZERO);
        const { lower, upper } = intervalOf(figure);
        if (lower) expect(truth.compare(lower)).toBeGreaterThanOrEqual(0);
        if (upper) expect(truth.compare(upper)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never looks more certain than a part of it', () => {
    const worse = { exact: 0, 'at-least': 1, 'at-most': 1, about: 2, unquantified: 1 };
    fc.assert(
      fc.property(parts, (some) => {
        const { figure, coverage } = sumQuantities(some.map(({ quantity }) => quantity));
        for (const { quantity } of some) {
          if (quantity.kind === 'missing') expect(coverage.received).toBeLessThan(coverage.expected);
          if (quantity.kind !== 'value' || figure.kind !== 'value') continue;
          expect(worse[figure.bound]).toBeGreaterThanOrEqual(worse[quantity.bound]);
          if (hasUnquantified(quantity)) expect(hasUnquantified(figure)).toBe(true);
          const [mine, its] = [intervalOf(figure), intervalOf(quantity)];
          if (!its.upper) expect(mine.upper).toBeUndefined();
          if (!its.lower) expect(mine.lower).toBeUndefined();
        }
      }),
    );
  });
});
