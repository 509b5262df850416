import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal/decimal.js';
import { BOUND_CAUSES } from '../quantity/bound.js';
import { MAGNITUDES, MISSING, NOT_APPLICABLE, numbered, unquantified } from '../quantity/quantity.js';
import { figureFromJson, figureToJson, type FigureJson } from './figure-json.js';
import { publishedPercentage } from './percentage.js';
import { ratio } from './ratio.js';

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, scale]) => {
    const text = digits.toString().padStart(scale + 1, '0');
    return Decimal.parse(scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`);
  });
const number = fc
  .tuple(amount, fc.uniqueArray(fc.constantFrom(...BOUND_CAUSES)))
  .map(([value, causes]) => numbered(value, causes));
const positive = number.filter((one) => !one.amount.isZero());
const figure = fc.oneof(
  number,
  fc.constantFrom(...MAGNITUDES).map(unquantified),
  fc.tuple(number, positive).map(([top, bottom]) => ratio(top, bottom)),
  number.map((percent) => publishedPercentage(percent)),
  fc.tuple(number, number).map(([percent, top]) => publishedPercentage(percent, top)),
  fc.constantFrom(MISSING, NOT_APPLICABLE),
);

describe('a figure as it travels', () => {
  it('is the same figure on arrival, whatever it is', () => {
    fc.assert(
      fc.property(figure, (one) => {
        expect(figureFromJson(JSON.parse(JSON.stringify(figureToJson(one))) as FigureJson)).toEqual(one);
      }),
    );
  });

  it('keeps what binary numbers would lose', () => {
    for (const text of ['9007199254740993', '0.1234567890123456789', '1000000000000000.3', '0']) {
      const read = figureFromJson({ kind: 'value', value: { amount: text, bound: 'exact' } });
      expect(figureToJson(read).value).toEqual({ amount: text, bound: 'exact' });
    }
  });

  it.each<[FigureJson, string, string]>([
    [{ kind: 'value' }, 'figure.part-missing', 'value'],
    [{ kind: 'ratio', numerator: { amount: '1', bound: 'exact' } }, 'figure.part-missing', 'denominator'],
    [{ kind: 'missing', value: { amount: '1', bound: 'at-least' } }, 'figure.part-not-asked', 'value'],
    [
      { kind: 'unquantified', magnitude: 'thousands', value: { amount: '1', bound: 'exact' } },
      'figure.part-not-asked',
      'value',
    ],
  ])('is refused when its parts do not fit its kind (case %#)', (json, code, part) => {
    expect(() => figureFromJson(json)).toThrow(
      expect.objectContaining({ code, params: { kind: json.kind, part } }),
    );
  });
});
