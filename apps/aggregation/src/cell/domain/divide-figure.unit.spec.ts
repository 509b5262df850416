import { describe, expect, it } from '@jest/globals';
import { atLeast, Decimal, exactly, figureToJson, isNumbered, ratio, type Figure } from '@toandan/kernel';
import fc from 'fast-check';
import { divideFigure } from './divide-figure.js';

const decimal = (text: string): Decimal => Decimal.parse(text);

/** Shares of six digits that add up to 1. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 4 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1_000_000])
  .map((cuts) => cuts.slice(1).map((cut, nth) => decimal(((cut - cuts[nth]!) / 1e6).toFixed(6))));

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }))
  .map(([whole, fraction]) => decimal(`${whole}.${String(fraction).padStart(20, '0')}`));

describe('a divided figure', () => {
  it('has parts that add up to exactly the whole and can be stored', () => {
    fc.assert(
      fc.property(amount, shares, (whole, parts) => {
        const divided = divideFigure(exactly(whole), parts).filter(isNumbered);
        expect(divided).toHaveLength(parts.length);
        expect(divided.reduce((sum, part) => sum.plus(part.amount), Decimal.ZERO).toString()).toBe(
          whole.toString(),
        );
        for (const part of divided) {
          expect(part.bound).toBe('about');
          expect(part.amount.toString().split('.')[1]?.length ?? 0).toBeLessThanOrEqual(20);
          expect(part.amount.isNegative()).toBe(false);
        }
      }),
    );
  });

  it('keeps what was said of the whole beside its being an estimate', () => {
    const [first] = divideFigure(atLeast(decimal('10')), [decimal('0.3'), decimal('0.7')]);
    expect(figureToJson(first!)).toEqual({
      kind: 'value',
      value: { amount: '3', bound: 'about', causes: ['at-least', 'about'] },
    });
  });

  it('of a ratio has both of its numbers divided; what has no parts is missing in them', () => {
    const halves = [decimal('0.5'), decimal('0.5')];
    const [first] = divideFigure(ratio(decimal('3'), decimal('4')), halves);
    expect(figureToJson(first!)).toMatchObject({
      numerator: { amount: '1.5' },
      denominator: { amount: '2' },
    });
    const percent: Figure = { kind: 'percentage', percent: exactly(decimal('50')) };
    expect(divideFigure(percent, halves).map(({ kind }) => kind)).toEqual(['missing', 'missing']);
    const absent: Figure = { kind: 'not-applicable' };
    expect(divideFigure(absent, halves)).toEqual([absent, absent]);
  });
});
