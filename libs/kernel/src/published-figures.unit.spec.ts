import { describe, expect, it } from '@jest/globals';
import { combineOverTime } from './aggregation/combine-over-time.js';
import { combineOverUnits } from './aggregation/combine-over-units.js';
import { Decimal } from './decimal/decimal.js';
import { type Figure } from './figure/figure.js';
import { percentageOf, publishedPercentage, type Percentage } from './figure/percentage.js';
import { ratio } from './figure/ratio.js';
import { parsePeriod } from './period/period-id.js';
import { overlaps } from './period/period.js';
import { atLeast, exactly, MISSING, numbered, unquantified, type Quantity } from './quantity/quantity.js';
import { sumQuantities } from './quantity/sum-quantities.js';
import { formatTotal } from './text/coverage-text.js';
import { formatFigure } from './text/format-figure.js';
import { parseFigure, parseQuantity } from './text/parse-figure.js';

const d = (text: string): Decimal => Decimal.parse(text);
const exact = (text: string): Quantity => exactly(d(text));
const COUNT = { overUnits: 'sum', overTime: 'sum' } as const;

/** Figures that provinces have published, as printed, and what each of them is. */
const PUBLISHED: [string, string, Figure][] = [
  ['BK-01', 'trên 2.100', atLeast(d('2100'))],
  ['BK-02', 'hơn 15.000', atLeast(d('15000'))],
  ['BK-03', '965', exact('965')],
  ['BK-04', '3.620', exact('3620')],
  ['BK-05', '168', exact('168')],
  ['BK-06', '1.292', exact('1292')],
  ['BK-07', '1.292', exact('1292')],
  ['BK-08', '8.720', exact('8720')],
  ['BK-09', '462.789', exact('462789')],
  ['BK-10', '37.853', exact('37853')],
  ['BK-11', '6.700', exact('6700')],
  ['BK-12', '102/102', ratio(d('102'), d('102'))],
  ['HN-01', '83', exact('83')],
  ['HN-05', '30', exact('30')],
  ['HN-06', 'trên 400', atLeast(d('400'))],
  ['HN-08', '590', exact('590')],
  ['HN-12', 'hàng nghìn', unquantified('thousands')],
  ['HN-16', '1.078', exact('1078')],
  ['HN-17', '100%', publishedPercentage(exactly(d('100')))],
  ['HN-18', 'trên 95%', publishedPercentage(atLeast(d('95')))],
  ['HN-19', '90%', publishedPercentage(exactly(d('90')))],
  ['CB-01', '286', exact('286')],
  ['CB-02', '388', exact('388')],
  ['CB-03', '83,62%', publishedPercentage(exactly(d('83.62')))],
  ['CB-09', '1,47', exact('1.47')],
  ['CB-13', '164/199', ratio(d('164'), d('199'))],
  ['CB-14', '718/768', ratio(d('718'), d('768'))],
];

describe('published figures', () => {
  it.each(PUBLISHED)('%s: %s', (_, printed, figure) => {
    expect(parseFigure(printed, 'vi')).toEqual(figure);
    expect(formatFigure(figure, 'vi')).toBe(printed.replace('hơn', 'trên'));
  });

  it.each([
    ['164', '199', '82.41'],
    ['718', '768', '93.49'],
    ['102', '102', '100'],
  ])('%s of %s is %s per cent', (top, bottom, percent) => {
    expect(percentageOf(ratio(d(top), d(bottom)))?.percent).toEqual(exactly(d(percent)));
  });

  it('388 at 83,62% is kept as published: its whole is not made up', () => {
    const clearance: Percentage = publishedPercentage(exactly(d('83.62')), exactly(d('388')));
    expect(formatFigure(clearance, 'vi')).toBe('83,62%');
    expect(() =>
      combineOverUnits({ overUnits: 'ratio', overTime: 'last' }, [clearance, ratio(d('1'), d('2'))]),
    ).toThrow(expect.objectContaining({ code: 'percentage.not-addable' }));
  });

  it('342 bricks and 1,47 kg are two quantities', () => {
    expect(() => parseQuantity('342 bánh và 1,47 kg', 'vi')).toThrow(
      expect.objectContaining({ code: 'quantity.more-than-one', params: { count: 2 } }),
    );
  });

  it('one province’s lower bound stays one in the nation’s total', () => {
    const nation = sumQuantities([
      atLeast(d('2100')),
      exact('0'),
      ...Array.from({ length: 32 }, () => MISSING),
    ]);
    expect(formatTotal(nation, 'province', 'vi')).toBe('trên 2.100 (2/34 tỉnh)');
  });

  it('thousands of cases and 388 are at least 388, and say what they leave out', () => {
    expect(sumQuantities([unquantified('thousands'), exact('388')]).figure).toEqual(
      numbered(d('388'), ['unquantified']),
    );
  });

  it('a ten-year review and a year within it are different series', () => {
    const review = { period: parsePeriod('2013-08-01--2023-05-25'), figure: exact('37853') };
    const year = { period: parsePeriod('2018'), figure: exact('286') };
    expect(overlaps(review.period, year.period)).toBe(true);
    expect(() => combineOverTime(COUNT, [review, year], review.period)).toThrow(
      expect.objectContaining({
        code: 'aggregation.overlapping-periods',
        params: { first: '2013-08-01--2023-05-25', second: '2018' },
      }),
    );
  });
});

describe('what a leading platform lost', () => {
  it.each([
    ['9007199254740993', '9.007.199.254.740.993'],
    ['0.1234567890123456789', '0,1234567890123456789'],
    ['1000000000000000.3', '1.000.000.000.000.000,3'],
    ['0', '0'],
  ])('%s stays as it is', (text, printed) => {
    const total = sumQuantities([exact(text)]);
    expect(total).toEqual({ figure: exact(text), coverage: { received: 1, expected: 1 } });
    expect(formatFigure(total.figure, 'vi')).toBe(printed);
  });

  it('two units that merge give the sum of their months', () => {
    const a = ['10', '7', '100', '4'].map(exact);
    const b = [exact('15'), MISSING, exact('200'), exact('9')];
    const merged = a.map((of, month) => combineOverUnits(COUNT, [of, b[month] ?? MISSING]));
    expect(merged.map(({ figure }) => formatFigure(figure, 'vi'))).toEqual(['25', '7', '300', '13']);
    expect(merged.map(({ coverage }) => coverage.received)).toEqual([2, 1, 2, 2]);
  });

  it('"≥ 2100" is a bound', () => {
    expect(parseQuantity('≥ 2100', 'vi')).toEqual(atLeast(d('2100')));
  });
});
