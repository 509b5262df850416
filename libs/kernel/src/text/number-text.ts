import { Decimal } from '../decimal/decimal.js';
import { INPUT_LIMITS, type DecimalLimits } from '../decimal/decimal-limits.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import { type Locale } from './locale.js';

const SIGNS: Record<Locale, { readonly group: string; readonly point: string }> = {
  vi: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

/**
 * 37.853 and 1,47 in Vietnamese, 37,853 and 1.47 in English; every digit is kept. Not by Intl, which older browsers give
 * binary numbers only, and in which they refuse to keep more than 20 digits.
 */
export function formatDecimal(value: Decimal, locale: Locale): string {
  const { group, point } = SIGNS[locale];
  const [whole = '', fraction] = value.toString().split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/**
 * Groups of exactly three or none at all, so that neither "1.47" becomes 147 nor "2.1" anything in Vietnamese. Official
 * prose in Vietnamese writes small counts with a zero before them ("02").
 */
const PATTERNS: Record<Locale, RegExp> = {
  vi: /^-?(?:0\d|\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};
const LONGEST = 200;

/**
 * Reads a number as it is printed in that language: "2.100" is two thousand one hundred in Vietnamese and 2.1 in English.
 * Throws the errors of `Decimal.parse`.
 */
export function parseDecimal(text: string, locale: Locale, limits: DecimalLimits = INPUT_LIMITS): Decimal {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !PATTERNS[locale].test(trimmed)) throw kernelError('decimal.malformed');
  const plain = locale === 'vi' ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed.replaceAll(',', '');
  return Decimal.parse(locale === 'vi' ? plain.replace(/^(-?)0(?=\d)/, '$1') : plain, limits);
}
