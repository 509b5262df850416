import { type Figure } from '../figure/figure.js';
import { isNumbered, type NumberedQuantity, type Quantity } from '../quantity/quantity.js';
import { type Locale } from './locale.js';
import { formatDecimal } from './number-text.js';
import { ABSENCE_WORDS, BOUND_WORDS, MAGNITUDE_WORDS } from './quantity-words.js';

/**
 * A figure as it is printed: "37.853", "trên 2.100", "hàng nghìn", "chưa báo cáo", "164/199", "83,62%".
 * `parseFigure` reads it back; of a total it gives back the bound, not the causes of it (`boundNotes`).
 */
export function formatFigure(figure: Figure, locale: Locale): string {
  switch (figure.kind) {
    case 'ratio':
      return `${formatNumbered(figure.numerator, locale)}/${formatNumbered(figure.denominator, locale)}`;
    case 'percentage':
      return `${formatNumbered(figure.percent, locale)}%`;
    default:
      return formatQuantity(figure, locale);
  }
}

function formatQuantity(quantity: Quantity, locale: Locale): string {
  if (isNumbered(quantity)) return formatNumbered(quantity, locale);
  return quantity.kind === 'value'
    ? MAGNITUDE_WORDS[locale][quantity.magnitude][0]
    : ABSENCE_WORDS[locale][quantity.kind];
}

function formatNumbered({ bound, amount }: NumberedQuantity, locale: Locale): string {
  const number = formatDecimal(amount, locale);
  return bound === 'exact' ? number : `${BOUND_WORDS[locale][bound][0]} ${number}`;
}
