import { DomainError } from '../errors/domain-error.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import { type Figure } from '../figure/figure.js';
import { publishedPercentage } from '../figure/percentage.js';
import { ratio } from '../figure/ratio.js';
import {
  about,
  atLeast,
  atMost,
  exactly,
  MAGNITUDES,
  MISSING,
  NOT_APPLICABLE,
  unquantified,
  type NumberedQuantity,
  type Quantity,
} from '../quantity/quantity.js';
import { type Locale } from './locale.js';
import { parseDecimal } from './number-text.js';
import { ABSENCE_WORDS, BOUND_WORDS, MAGNITUDE_WORDS, type BoundWord } from './quantity-words.js';

const LONGEST = 200;
const SYMBOL = /^[^\p{L}]+$/u;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const MAKE: Record<BoundWord, typeof exactly> = { 'at-least': atLeast, 'at-most': atMost, about };

/**
 * Reads one published figure without its unit: "trên 2.100", "hàng nghìn", "83,62%", "102/102", "chưa báo cáo".
 *
 * Nothing is guessed: two numbers ("342 bánh và 1,47 kg") throw `quantity.more-than-one` (params: count), any other word
 * throws `quantity.malformed`, and a number beyond the limits the errors of `Decimal.parse`.
 */
export function parseFigure(text: string, locale: Locale): Figure {
  if (text.length > LONGEST) throw kernelError('quantity.malformed');
  const plain = text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return wordsOnly(plain, locale) ?? withNumbers(plain, locale);
}

/** As `parseFigure`, for a cell that holds a quantity. Throws `quantity.is-a-ratio` and `quantity.is-a-percentage` too. */
export function parseQuantity(text: string, locale: Locale): Quantity {
  const figure = parseFigure(text, locale);
  if (figure.kind === 'ratio') throw kernelError('quantity.is-a-ratio');
  if (figure.kind === 'percentage') throw kernelError('quantity.is-a-percentage');
  return figure;
}

function wordsOnly(text: string, locale: Locale): Quantity | undefined {
  if (text === ABSENCE_WORDS[locale].missing) return MISSING;
  if (text === ABSENCE_WORDS[locale]['not-applicable']) return NOT_APPLICABLE;
  const magnitude = MAGNITUDES.find((name) => MAGNITUDE_WORDS[locale][name].includes(text));
  return magnitude && unquantified(magnitude);
}

function withNumbers(text: string, locale: Locale): Figure {
  const terms = text.split('/').map((term) => term.trim());
  const [first = '', second, ...more] = terms;
  refuseSeveral(text, terms.length);
  if (second !== undefined && more.length === 0) {
    return ratio(numberedIn(first, locale), numberedIn(second, locale));
  }
  if (more.length > 0) throw kernelError('quantity.malformed');
  return first.endsWith('%')
    ? publishedPercentage(numberedIn(first.slice(0, -1), locale))
    : numberedIn(first, locale);
}

function refuseSeveral(text: string, allowed: number): void {
  const count = text.match(NUMBER)?.length ?? 0;
  if (count > allowed) throw kernelError('quantity.more-than-one', { count });
}

function numberedIn(text: string, locale: Locale): NumberedQuantity {
  for (const bound of ['at-least', 'at-most', 'about'] as const) {
    for (const word of BOUND_WORDS[locale][bound]) {
      const rest = after(word, text);
      if (rest !== undefined) return MAKE[bound](numberIn(rest, locale));
    }
  }
  return exactly(numberIn(text, locale));
}

/** A word ends at a blank; a symbol may stand right before the number. */
function after(word: string, text: string): string | undefined {
  const opening = SYMBOL.test(word) ? word : `${word} `;
  return text.startsWith(opening) ? text.slice(opening.length).trim() : undefined;
}

function numberIn(text: string, locale: Locale): ReturnType<typeof parseDecimal> {
  try {
    return parseDecimal(text, locale);
  } catch (error) {
    throw error instanceof DomainError && error.code === 'decimal.malformed'
      ? kernelError('quantity.malformed')
      : error;
  }
}
