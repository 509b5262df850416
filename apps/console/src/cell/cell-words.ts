import type { CellAnswer } from '@toandan/api-client';
import { coverage, formatCoverage, type CoverageNoun, type Locale } from '@toandan/kernel';

/** "1/34 tỉnh"; undefined where nothing is expected. */
export function coverageText(
  { received, expected, unit }: Pick<CellAnswer, 'received' | 'expected' | 'unit'>,
  language: Locale,
): string | undefined {
  if (expected == null) return undefined;
  const noun: CoverageNoun = unit === 'nation' ? 'province' : 'unit';
  try {
    return formatCoverage(coverage(received, expected), noun, language);
  } catch {
    // More received than expected: a unit that reported though nobody asked it.
    return `${received}/${expected}`;
  }
}

/**
 * Whether figures came and no total could be made of them, such as of percentages without their parts. The service's text
 * for that is the one of a missing figure, which would say of who reported that they did not.
 */
export function isWithoutTotal({ figure, received }: Pick<CellAnswer, 'figure' | 'received'>): boolean {
  return figure.kind === 'missing' && received > 0;
}

/** Codes of notes that have words of their own; another is shown as it is. */
export type KnownNote =
  'unquantified-inside' | 'restated-by-estimate' | 'periods-overlap' | 'percentage-not-averaged' | 'stock-of';

const KNOWN: readonly KnownNote[] = [
  'unquantified-inside',
  'restated-by-estimate',
  'periods-overlap',
  'percentage-not-averaged',
  'stock-of',
];

/** 'stock-of:2018' -> its kind and what it is about. */
export function noteParts(note: string): { known: KnownNote | undefined; about: string } {
  const colon = note.indexOf(':');
  const code = colon < 0 ? note : note.slice(0, colon);
  return { known: KNOWN.find((one) => one === code), about: colon < 0 ? '' : note.slice(colon + 1) };
}
