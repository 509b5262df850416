import { formatFigure, type Locale } from '@toandan/kernel';
import type { CellValue } from './cell-value.js';

/** Words in place of a number that there is not, though reports came: what stands alone is added to nothing. */
const NOT_ADDED: Readonly<Record<Locale, string>> = { vi: 'không cộng được', en: 'not added up' };

/** A cell as people read it. "Not reported" is said only where nothing came. */
export function cellText(
  { figure, received }: Pick<CellValue, 'figure' | 'received'>,
  locale: Locale,
): string {
  return figure.kind === 'missing' && received > 0 ? NOT_ADDED[locale] : formatFigure(figure, locale);
}
