import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal/decimal.js';
import { calendarDate } from '../period/calendar-date.js';
import { type Figure } from '../figure/figure.js';
import { publishedPercentage } from '../figure/percentage.js';
import { ratio } from '../figure/ratio.js';
import { coverage } from '../quantity/coverage.js';
import { sumQuantities } from '../quantity/sum-quantities.js';
import {
  about,
  atLeast,
  atMost,
  exactly,
  isNumbered,
  MAGNITUDES,
  MISSING,
  NOT_APPLICABLE,
  unquantified,
} from '../quantity/quantity.js';
import { boundNotes } from './bound-notes.js';
import { formatCoverage, formatTotal } from './coverage-text.js';
import { formatDate, parseDate } from './date-text.js';
import { formatFigure } from './format-figure.js';
import { type Locale } from './locale.js';
import { formatDecimal, parseDecimal } from './number-text.js';
import { parseFigure, parseQuantity } from './parse-figure.js';

const d = (text: string): Decimal => Decimal.parse(text);

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }), fc.integer({ min: 0, max: 20 }))
  .map(([coefficient, digits]) => {
    const one = Decimal.fromInteger(10n ** BigInt(digits));
    return Decimal.fromInteger(coefficient).dividedBy(one, digits, 'half-up');
  });
const positive = decimal.map((x) => (x.isNegative() ? x.negated() : x));
const make = fc.constantFrom(exactly, atLeast, atMost, about);
const bounded = fc.tuple(make, decimal).map(([of, x]) => of(x));
const quantity = fc.oneof(
  bounded,
  fc.constantFrom(...MAGNITUDES).map(unquantified),
  fc.constantFrom(MISSING, NOT_APPLICABLE),
);
const share = fc
  .tuple(make, positive, make, positive)
  .filter(([, , , bottom]) => !bottom.isZero())
  .map(([of, top, from, bottom]) => ratio(of(top), from(bottom)));
const percentage = fc.tuple(make, positive).map(([of, x]) => publishedPercentage(of(x)));
const locale = fc.constantFrom<Locale>('vi', 'en');

describe('numbers', () => {
  it.each([
    ['37853', '37.853', '37,853'],
    ['2100', '2.100', '2,100'],
    ['1.47', '1,47', '1.47'],
    ['83.62', '83,62', '83.62'],
    ['999', '999', '999'],
    ['-1234.5', '-1.234,5', '-1,234.5'],
    ['9007199254740993', '9.007.199.254.740.993', '9,007,199,254,740,993'],
    ['1000000000000000.3', '1.000.000.000.000.000,3', '1,000,000,000,000,000.3'],
    ['0.1234567890123456789', '0,1234567890123456789', '0.1234567890123456789'],
  ])('%s is %s or %s', (text, vi, en) => {
    expect([formatDecimal(d(text), 'vi'), formatDecimal(d(text), 'en')]).toEqual([vi, en]);
    expect([parseDecimal(vi, 'vi'), parseDecimal(en, 'en')]).toEqual([d(text), d(text)]);
  });

  it.each<[string, Locale, string]>([
    ['2.100', 'vi', '2100'],
    ['2.100', 'en', '2.1'],
    ['2,100', 'vi', '2.1'],
    ['2,100', 'en', '2100'],
    ['2.025', 'vi', '2025'],
    ['2.100,5', 'vi', '2100.5'],
    ['2100', 'vi', '2100'],
    ['02', 'vi', '2'],
    [' 185 ', 'vi', '185'],
  ])('%s in %s is %s', (text, language, value) => {
    expect(parseDecimal(text, language).toString()).toBe(value);
  });

  it.each<[string, Locale]>([
    ['1.47', 'vi'],
    ['1,47', 'en'],
    ['2.1', 'vi'],
    ['2100,5', 'en'],
    ['2.100.5', 'vi'],
    ['2,100.5', 'vi'],
    ['2.100,5', 'en'],
    ['1234.567', 'vi'],
    ['02', 'en'],
    ['002', 'vi'],
    ['-0', 'vi'],
    ['', 'vi'],
    ['1e3', 'en'],
    ['1'.repeat(1_000_000), 'vi'],
  ])('%.20s in %s is refused, not guessed', (text, language) => {
    expect(() => parseDecimal(text, language)).toThrow(
      expect.objectContaining({ code: 'decimal.malformed' }),
    );
  });

  it('are read back as they were', () => {
    fc.assert(
      fc.property(decimal, locale, (x, language) => {
        expect(parseDecimal(formatDecimal(x, language), language)).toEqual(x);
      }),
    );
  });
});

describe('dates', () => {
  it('are written and read in both languages', () => {
    const date = calendarDate('2019-03-11');
    expect([formatDate(date, 'vi'), formatDate(date, 'en')]).toEqual(['11/3/2019', '11 March 2019']);
    expect(parseDate('01/8/2013', 'vi')).toBe('2013-08-01');
    expect(parseDate('1 august 2013', 'en')).toBe('2013-08-01');
    for (const language of ['vi', 'en'] as const) {
      expect(parseDate(formatDate(date, language), language)).toBe(date);
    }
  });

  it.each<[string, Locale, string]>([
    ['2019-03-11', 'vi', 'date.malformed'],
    ['11/3/19x', 'vi', 'date.malformed'],
    ['11 Martember 2019', 'en', 'date.malformed'],
    ['11/3/2019', 'en', 'date.malformed'],
    ['3/31/2019', 'vi', 'date.does-not-exist'],
    ['29/2/2019', 'vi', 'date.does-not-exist'],
  ])('%s in %s is refused: %s', (text, language, code) => {
    expect(() => parseDate(text, language)).toThrow(expect.objectContaining({ code }));
  });
});

describe('figures', () => {
  it.each<[Figure, string, string]>([
    [exactly(d('185')), '185', '185'],
    [exactly(d('0')), '0', '0'],
    [atLeast(d('2100')), 'trên 2.100', 'over 2,100'],
    [atMost(d('124000')), 'gần 124.000', 'nearly 124,000'],
    [about(d('5')), 'khoảng 5', 'about 5'],
    [unquantified('thousands'), 'hàng nghìn', 'thousands'],
    [MISSING, 'chưa báo cáo', 'not reported'],
    [NOT_APPLICABLE, 'không áp dụng', 'not applicable'],
    [ratio(d('102'), d('102')), '102/102', '102/102'],
    [ratio(atLeast(d('95')), d('1000')), 'trên 95/1.000', 'over 95/1,000'],
    [publishedPercentage(exactly(d('83.62'))), '83,62%', '83.62%'],
    [publishedPercentage(atLeast(d('95'))), 'trên 95%', 'over 95%'],
  ])('%# are written and read in both languages', (figure, vi, en) => {
    expect([formatFigure(figure, 'vi'), formatFigure(figure, 'en')]).toEqual([vi, en]);
    expect([parseFigure(vi, 'vi'), parseFigure(en, 'en')]).toEqual([figure, figure]);
  });

  it.each<[string, Locale, Figure]>([
    ['hơn 15.000', 'vi', atLeast(d('15000'))],
    ['Trên  2.100', 'vi', atLeast(d('2100'))],
    ['trên 2.100'.normalize('NFD'), 'vi', atLeast(d('2100'))],
    ['TRÊN\u00a02.100', 'vi', atLeast(d('2100'))],
    ['≥ 2100', 'vi', atLeast(d('2100'))],
    ['≥2.100', 'vi', atLeast(d('2100'))],
    ['dưới 10', 'vi', atMost(d('10'))],
    ['không quá 10', 'vi', atMost(d('10'))],
    ['khoảng 2.100,5', 'vi', about(d('2100.5'))],
    ['at most 10', 'en', atMost(d('10'))],
    ['Fewer than 1,000', 'en', atMost(d('1000'))],
    ['hàng ngàn', 'vi', unquantified('thousands')],
    ['83,62 %', 'vi', publishedPercentage(exactly(d('83.62')))],
    ['164 / 199', 'vi', ratio(d('164'), d('199'))],
    ['05', 'vi', exactly(d('5'))],
  ])('%s in %s is understood', (text, language, figure) => {
    expect(parseFigure(text, language)).toEqual(figure);
  });

  it.each<[string, Locale, object]>([
    ['342 bánh và 1,47 kg', 'vi', { code: 'quantity.more-than-one', params: { count: 2 } }],
    ['826 vụ, 829 trường hợp', 'vi', { code: 'quantity.more-than-one', params: { count: 2 } }],
    ['2 100', 'vi', { code: 'quantity.more-than-one' }],
    ['388, đạt 83,62%', 'vi', { code: 'quantity.more-than-one' }],
    ['2.100 buổi', 'vi', { code: 'quantity.malformed', params: {} }],
    ['trên', 'vi', { code: 'quantity.malformed' }],
    ['trên2.100', 'vi', { code: 'quantity.malformed' }],
    ['trên khoảng 5', 'vi', { code: 'quantity.malformed' }],
    ['over 2,100', 'vi', { code: 'quantity.malformed' }],
    ['1.47', 'vi', { code: 'quantity.malformed' }],
    ['', 'vi', { code: 'quantity.malformed' }],
    ['-', 'vi', { code: 'quantity.malformed' }],
    ['1/2/3', 'vi', { code: 'quantity.malformed' }],
    ['95%/100', 'vi', { code: 'quantity.malformed' }],
    ['-5%', 'vi', { code: 'percentage.negative' }],
    ['-1/5', 'vi', { code: 'ratio.negative-term' }],
    ['5/0', 'vi', { code: 'ratio.zero-denominator' }],
    ['1'.repeat(31), 'vi', { code: 'decimal.too-large', params: { integerDigits: 30 } }],
    ['1 '.repeat(1_000_000), 'vi', { code: 'quantity.malformed' }],
  ])('%.30s in %s is refused, and the error does not repeat it', (text, language, error) => {
    expect(() => parseFigure(text, language)).toThrow(expect.objectContaining(error));
  });

  it('are not taken for a quantity where they are none', () => {
    expect(() => parseQuantity('102/102', 'vi')).toThrow(
      expect.objectContaining({ code: 'quantity.is-a-ratio' }),
    );
    expect(() => parseQuantity('100%', 'vi')).toThrow(
      expect.objectContaining({ code: 'quantity.is-a-percentage' }),
    );
    expect(parseQuantity('trên 2.100', 'vi')).toEqual(atLeast(d('2100')));
  });

  it('are read back as they were', () => {
    fc.assert(
      fc.property(fc.oneof(quantity, share, percentage), locale, (figure, language) => {
        expect(parseFigure(formatFigure(figure, language), language)).toEqual(figure);
      }),
    );
  });

  it('of a total are read back with their amount and bound', () => {
    const modest = fc.tuple(make, fc.integer({ min: -9_999, max: 9_999 }));
    const term = fc.oneof(
      modest.map(([of, x]) => of(Decimal.fromInteger(x))),
      fc.constantFrom(MISSING, NOT_APPLICABLE, unquantified('thousands')),
    );
    fc.assert(
      fc.property(fc.array(term), locale, (terms, language) => {
        const { figure } = sumQuantities(terms);
        const read = parseFigure(formatFigure(figure, language), language);
        expect(read.kind).toBe(figure.kind);
        if (isNumbered(figure) && isNumbered(read)) {
          expect([read.bound, read.amount]).toEqual([figure.bound, figure.amount]);
        }
      }),
    );
  });
});

describe('totals', () => {
  it('are shown with their coverage', () => {
    const total = sumQuantities([atLeast(d('2100')), ...Array.from({ length: 33 }, () => MISSING)]);
    expect(formatTotal(total, 'province', 'vi')).toBe('trên 2.100 (1/34 tỉnh)');
    expect(formatTotal(total, 'province', 'en')).toBe('over 2,100 (1/34 provinces)');
    expect(formatCoverage(coverage(3319, 3321), 'commune', 'vi')).toBe('3.319/3.321 xã');
    expect(formatCoverage(coverage(0, 1), 'unit', 'en')).toBe('0/1 unit');
  });

  it('say what their bound came from', () => {
    const mixed = sumQuantities([atLeast(d('1')), atMost(d('2'))]).figure;
    const partly = sumQuantities([exactly(d('1')), unquantified('thousands')]).figure;
    expect(boundNotes(mixed, 'vi')).toEqual(['gồm cả số nêu mức tối thiểu và số nêu mức tối đa']);
    expect(boundNotes(partly, 'vi')).toEqual(['có số liệu không nêu con số']);
    expect(boundNotes(sumQuantities([mixed, partly]).figure, 'en')).toHaveLength(2);
    for (const plain of [atLeast(d('1')), about(d('1')), MISSING, unquantified('tens')]) {
      expect(boundNotes(plain, 'vi')).toEqual([]);
    }
  });
});
