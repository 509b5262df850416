import { type NumberBound } from '../quantity/bound.js';
import { type Magnitude } from '../quantity/quantity.js';
import { type Locale } from './locale.js';

export type BoundWord = Exclude<NumberBound, 'exact'>;

/** What is said before a number. The first of each is written, all are read; in lower case and NFC. */
export const BOUND_WORDS: Record<Locale, Record<BoundWord, readonly [string, ...string[]]>> = {
  vi: {
    'at-least': ['trên', 'hơn', 'ít nhất', 'tối thiểu', 'không dưới', '≥', '>'],
    'at-most': ['gần', 'dưới', 'nhiều nhất', 'tối đa', 'không quá', '≤', '<'],
    about: ['khoảng', 'chừng', 'xấp xỉ', 'ước', '≈', '~'],
  },
  en: {
    'at-least': ['over', 'more than', 'at least', 'no fewer than', '≥', '>'],
    'at-most': [
      'nearly',
      'almost',
      'under',
      'less than',
      'fewer than',
      'at most',
      'up to',
      'no more than',
      '≤',
      '<',
    ],
    about: ['about', 'around', 'approximately', 'roughly', '≈', '~'],
  },
};

/** What is said in place of a number. */
export const MAGNITUDE_WORDS: Record<Locale, Record<Magnitude, readonly [string, ...string[]]>> = {
  vi: {
    tens: ['hàng chục'],
    hundreds: ['hàng trăm'],
    thousands: ['hàng nghìn', 'hàng ngàn'],
    'ten-thousands': ['hàng chục nghìn', 'hàng chục ngàn', 'hàng vạn'],
    'hundred-thousands': ['hàng trăm nghìn', 'hàng trăm ngàn'],
    millions: ['hàng triệu'],
  },
  en: {
    tens: ['tens', 'dozens'],
    hundreds: ['hundreds'],
    thousands: ['thousands'],
    'ten-thousands': ['tens of thousands'],
    'hundred-thousands': ['hundreds of thousands'],
    millions: ['millions'],
  },
};

export const ABSENCE_WORDS: Record<Locale, Record<'missing' | 'not-applicable', string>> = {
  vi: { missing: 'chưa báo cáo', 'not-applicable': 'không áp dụng' },
  en: { missing: 'not reported', 'not-applicable': 'not applicable' },
};
