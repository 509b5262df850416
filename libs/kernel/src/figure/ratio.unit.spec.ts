import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal/decimal.js';
import { intervalOf } from '../quantity/interval.js';
import {
  about,
  atLeast,
  atMost,
  exactly,
  MISSING,
  NOT_APPLICABLE,
  numbered,
  type NumberedQuantity,
} from '../quantity/quantity.js';
import { formatFigure } from '../text/format-figure.js';
import { percentageOf, publishedPercentage } from './percentage.js';
import { ratio } from './ratio.js';
import { addRatioTotals, EMPTY_RATIO_TOTAL, sumRatios } from './sum-ratios.js';

const n = (whole: number): Decimal => Decimal.fromInteger(whole);
const percent = (top: NumberedQuantity, bottom: NumberedQuantity): string => {
  const shown = percentageOf(ratio(top, bottom));
  return shown ? formatFigure(shown, 'vi') : 'none';
};

describe('a ratio', () => {
  it.each([
    [164, 199, '82,41%'],
    [718, 768, '93,49%'],
    [102, 102, '100%'],
    [388, 464, '83,62%'],
    [1, 8, '12,5%'],
    [1, 800, '0,13%'],
    [0, 5, '0%'],
    [0, 0, 'none'],
  ])('%d of %d is %s', (top, bottom, shown) => {
    expect(percent(exactly(n(top)), exactly(n(bottom)))).toBe(shown);
  });

  it.each([
    [atLeast(n(2)), exactly(n(3)), 'trên 66,66%'],
    [atMost(n(1)), exactly(n(3)), 'gần 33,34%'],
    [exactly(n(2)), atLeast(n(3)), 'gần 66,67%'],
    [exactly(n(1)), atMost(n(3)), 'trên 33,33%'],
    [atLeast(n(1)), atMost(n(3)), 'trên 33,33%'],
    [atLeast(n(2)), atLeast(n(3)), 'khoảng 66,67%'],
    [about(n(2)), exactly(n(3)), 'khoảng 66,67%'],
    [exactly(n(2)), numbered(n(3), ['at-least', 'unquantified']), 'gần 66,67%'],
  ])('keeps its bounds when it is divided (case %#)', (top, bottom, shown) => {
    expect(percent(top, bottom)).toBe(shown);
  });

  it('refuses a negative part, and some of nothing', () => {
    expect(() => ratio(n(-1), n(2))).toThrow(expect.objectContaining({ code: 'ratio.negative-term' }));
    expect(() => ratio(n(1), n(-2))).toThrow(expect.objectContaining({ code: 'ratio.negative-term' }));
    expect(() => ratio(n(1), n(0))).toThrow(expect.objectContaining({ code: 'ratio.zero-denominator' }));
  });

  it('is added part by part and divided anew, never averaged', () => {
    const { figure, coverage } = sumRatios([
      ratio(n(164), n(199)),
      MISSING,
      ratio(n(718), n(768)),
      NOT_APPLICABLE,
    ]);
    expect(figure).toEqual(ratio(n(882), n(967)));
    expect(coverage).toEqual({ received: 2, expected: 3 });
    expect(figure.kind === 'ratio' && formatFigure(percentageOf(figure) ?? figure, 'vi')).toBe('91,21%');
  });

  it('adds in any order and grouping', () => {
    const bounded = fc
      .tuple(fc.constantFrom(exactly, atLeast, atMost, about), fc.nat({ max: 1000 }))
      .map(([make, whole]) => make(n(whole)));
    const term = fc.oneof(
      fc.tuple(bounded, fc.integer({ min: 1, max: 999 })).map(([top, bottom]) => ratio(top, n(bottom))),
      fc.constant(MISSING),
      fc.constant(NOT_APPLICABLE),
    );
    const total = fc.array(term, { maxLength: 4 }).map(sumRatios);
    fc.assert(
      fc.property(total, total, total, (a, b, c) => {
        expect(addRatioTotals(a, b)).toEqual(addRatioTotals(b, a));
        expect(addRatioTotals(addRatioTotals(a, b), c)).toEqual(addRatioTotals(a, addRatioTotals(b, c)));
        expect(addRatioTotals(a, EMPTY_RATIO_TOTAL)).toEqual(a);
      }),
    );
  });

  it('as a percentage claims nothing that true parts contradict', () => {
    const term = fc
      .tuple(
        fc.constantFrom('exact', 'at-least', 'at-most'),
        fc.integer({ min: 1, max: 999 }),
        fc.nat({ max: 500 }),
      )
      .map(([kind, whole, slack]) => {
        if (kind === 'exact') return { claim: exactly(n(whole)), truth: whole };
        if (kind === 'at-least') return { claim: atLeast(n(whole)), truth: whole + slack };
        return { claim: atMost(n(whole)), truth: Math.max(1, whole - slack) };
      });
    fc.assert(
      fc.property(term, term, (top, bottom) => {
        const shown = percentageOf(ratio(top.claim, bottom.claim))?.percent;
        if (!shown || shown.bound === 'exact') return;
        const hundredfold = n(top.truth).times(n(100));
        const { lower, upper } = intervalOf(shown);
        if (lower) expect(hundredfold.compare(lower.times(n(bottom.truth)))).toBeGreaterThanOrEqual(0);
        if (upper) expect(hundredfold.compare(upper.times(n(bottom.truth)))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a published percentage', () => {
  it('stays as it was published, also where its part is known', () => {
    const published = publishedPercentage(exactly(Decimal.parse('83.62')), exactly(n(388)));
    expect(formatFigure(published, 'vi')).toBe('83,62%');
    expect(published.numerator).toEqual(exactly(n(388)));
  });

  it('is not negative', () => {
    expect(() => publishedPercentage(exactly(n(-1)))).toThrow(
      expect.objectContaining({ code: 'percentage.negative' }),
    );
  });
});
