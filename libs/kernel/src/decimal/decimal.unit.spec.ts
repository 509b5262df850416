import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { type Rounding } from './rounding.js';

const d = (text: string): Decimal => Decimal.parse(text);

/** Decimal text in its canonical form, and what it is as a fraction of 10^20. */
const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 20 }))
  .map(([coefficient, scale]) => {
    const sign = coefficient < 0n ? '-' : '';
    const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(21, '0');
    const raw = `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
    const bare = raw.replace(/^(-?)0+(?=\d)/, '$1');
    const text = bare.replace(/0+$/, '').replace(/\.$/, '');
    const value = coefficient * 10n ** BigInt(20 - scale);
    return { text: value === 0n ? '0' : text, value };
  });
const LIMITS = { integerDigits: 60, fractionDigits: 20 };
const value = (x: Decimal): bigint => {
  const [whole = '', fraction = ''] = x.toString().split('.');
  return BigInt(whole.replace('-', '') + fraction.padEnd(20, '0')) * (whole.startsWith('-') ? -1n : 1n);
};

describe('Decimal', () => {
  it.each(['0', '9007199254740993', '0.1234567890123456789', '1000000000000000.3', '-12.5', '-0.05'])(
    'keeps %s exactly',
    (text) => {
      expect(d(text).toString()).toBe(text);
      expect(JSON.stringify({ v: d(text) })).toBe(`{"v":"${text}"}`);
    },
  );

  it('adds 10^15 and 0.3 without a loss', () => {
    expect(d('1000000000000000').plus(d('0.3')).toString()).toBe('1000000000000000.3');
  });

  it.each([
    ['12.50', '12.5'],
    ['0.00', '0'],
    ['100', '100'],
    ['-1.000', '-1'],
  ])('writes %s as %s', (text, canonical) => {
    expect(d(text).toString()).toBe(canonical);
    expect(d(text)).toEqual(d(canonical));
  });

  it.each(['', '-', '-0', '-0.0', '+1', '01', '1.', '.5', '1e3', '1,5', ' 1', '1\n', 'NaN', '٣'])(
    'refuses %j',
    (text) => {
      expect(() => d(text)).toThrow(expect.objectContaining({ code: 'decimal.malformed' }));
    },
  );

  it.each([
    ['1'.repeat(30), null],
    ['1'.repeat(31), { code: 'decimal.too-large', params: { integerDigits: 30 } }],
    [`-${'1'.repeat(30)}.${'1'.repeat(20)}`, null],
    [`0.${'1'.repeat(21)}`, { code: 'decimal.too-fine', params: { fractionDigits: 20 } }],
    ['9'.repeat(1_000_000), { code: 'decimal.too-large', params: { integerDigits: 30 } }],
    [`0.${'0'.repeat(1_000_000)}`, { code: 'decimal.too-fine', params: { fractionDigits: 20 } }],
  ])('refuses what is beyond the limits and never rounds it (case %#)', (text, error) => {
    if (error) expect(() => d(text)).toThrow(expect.objectContaining(error));
    else expect(d(text).toString()).toBe(text);
  });

  it.each([1.5, Number.NaN, 2 ** 53, Infinity])('takes no %p as a whole number', (n) => {
    expect(() => Decimal.fromInteger(n)).toThrow(expect.objectContaining({ code: 'decimal.not-an-integer' }));
  });

  it.each<[string, string, number, Rounding, string]>([
    ['1', '3', 2, 'half-up', '0.33'],
    ['2', '3', 2, 'half-up', '0.67'],
    ['1', '8', 2, 'half-up', '0.13'],
    ['-1', '8', 2, 'half-up', '-0.13'],
    ['1', '-8', 2, 'half-up', '-0.13'],
    ['-1', '8', 2, 'floor', '-0.13'],
    ['-1', '8', 2, 'ceiling', '-0.12'],
    ['1', '8', 2, 'floor', '0.12'],
    ['1', '8', 2, 'ceiling', '0.13'],
    ['0.5', '0.25', 0, 'half-up', '2'],
  ])('%s / %s to %d digits, %s, is %s', (a, b, digits, rounding, result) => {
    expect(d(a).dividedBy(d(b), digits, rounding).toString()).toBe(result);
  });

  it('divides by nothing only with an error', () => {
    expect(() => d('1').dividedBy(Decimal.ZERO, 2, 'half-up')).toThrow(
      expect.objectContaining({ code: 'decimal.division-by-zero' }),
    );
  });

  it('prints what it reads', () => {
    fc.assert(
      fc.property(number, ({ text, value: expected }) => {
        const read = Decimal.parse(text, LIMITS);
        expect([read.toString(), value(read)]).toEqual([text, expected]);
      }),
    );
  });

  it('adds, subtracts and compares as whole numbers of the smallest unit do', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [Decimal.parse(a.text, LIMITS), Decimal.parse(b.text, LIMITS)];
        expect(value(x.plus(y))).toBe(a.value + b.value);
        expect(value(x.minus(y))).toBe(a.value - b.value);
        expect(x.compare(y)).toBe(a.value === b.value ? 0 : a.value < b.value ? -1 : 1);
        expect(x.equals(y)).toBe(a.value === b.value);
        expect(x.plus(y).minus(y)).toEqual(x);
      }),
    );
  });

  it('multiplies so that division gives the factor back', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [Decimal.parse(a.text, LIMITS), Decimal.parse(b.text, LIMITS)];
        if (!y.isZero()) expect(x.times(y).dividedBy(y, 20, 'half-up')).toEqual(x);
      }),
    );
  });

  it('rounds to no further than it says, and on the side it says', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 19 }), ({ text }, digits) => {
        const x = Decimal.parse(text, LIMITS);
        const step = Decimal.parse('1').dividedBy(
          Decimal.fromInteger(10n ** BigInt(digits)),
          digits,
          'half-up',
        );
        const [low, near, high] = (['floor', 'half-up', 'ceiling'] as const).map((how) =>
          x.round(digits, how),
        );
        if (!low || !near || !high) throw new Error('three roundings');
        expect(low.compare(x)).toBeLessThanOrEqual(0);
        expect(high.compare(x)).toBeGreaterThanOrEqual(0);
        expect(high.minus(low).compare(step)).toBeLessThanOrEqual(0);
        const off = near.minus(x);
        expect((off.isNegative() ? off.negated() : off).times(d('2')).compare(step)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
