import { describe, expect, it } from '@jest/globals';
import type { FigureJson } from '@toandan/kernel';
import fc from 'fast-check';
import { compareFigures, drawnNumber } from './compare-figures.js';

const value = (amount: string): FigureJson => ({ kind: 'value', value: { amount, bound: 'exact' } });
const ratio = (top: string, bottom: string): FigureJson => ({
  kind: 'ratio',
  numerator: { amount: top, bound: 'exact' },
  denominator: { amount: bottom, bound: 'exact' },
});

describe('figures in order', () => {
  it('differ where binary numbers are one', () => {
    const [small, large] = [value('9007199254740992'), value('9007199254740993')];
    expect(compareFigures(small, large, 'asc')).toBeLessThan(0);
    expect(compareFigures(small, large, 'desc')).toBeGreaterThan(0);
  });

  it('compare ratios without dividing', () => {
    expect(
      compareFigures(ratio('1', '3'), ratio('33333333333333333333', '100000000000000000000'), 'asc'),
    ).toBe(1);
    expect(compareFigures(ratio('2', '4'), ratio('1', '2'), 'asc')).toBe(0);
  });

  it('have what is no number last, in either direction', () => {
    const others: FigureJson[] = [
      { kind: 'missing' },
      { kind: 'not-applicable' },
      { kind: 'unquantified', magnitude: 'thousands' },
      ratio('0', '0'),
    ];
    for (const other of others) {
      expect(compareFigures(other, value('-5'), 'asc')).toBe(1);
      expect(compareFigures(other, value('5'), 'desc')).toBe(1);
      expect(compareFigures(other, undefined, 'desc')).toBe(0);
      expect(drawnNumber(other)).toBeUndefined();
    }
  });

  it('are in one order whatever they are compared with', () => {
    const figure = fc.oneof(
      fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map((amount) => value(String(amount))),
      fc.constant<FigureJson>({ kind: 'missing' }),
    );
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const sorted = [...figures].sort((a, b) => compareFigures(a, b, 'asc'));
        const amounts = sorted.flatMap(({ value: number }) =>
          number === undefined ? [] : [BigInt(number.amount)],
        );
        expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        expect(sorted.slice(0, amounts.length).every(({ kind }) => kind === 'value')).toBe(true);
      }),
    );
  });
});
