import { type Decimal } from '../decimal/decimal.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import { exactly, type NumberedQuantity } from '../quantity/quantity.js';

/**
 * A part of a whole, both kept: 164 of 199. The whole is that of its own day, and is never looked up again.
 * 0 of 0 is a ratio (nothing was eligible) that has no percentage.
 */
export interface Ratio {
  readonly kind: 'ratio';
  readonly numerator: NumberedQuantity;
  readonly denominator: NumberedQuantity;
}

/** Throws `ratio.negative-term`, and `ratio.zero-denominator` for some of nothing. */
export function ratio(numerator: NumberedQuantity | Decimal, denominator: NumberedQuantity | Decimal): Ratio {
  const [top, bottom] = [quantityOf(numerator), quantityOf(denominator)];
  if (top.amount.isNegative() || bottom.amount.isNegative()) throw kernelError('ratio.negative-term');
  if (bottom.amount.isZero() && !top.amount.isZero()) throw kernelError('ratio.zero-denominator');
  return { kind: 'ratio', numerator: top, denominator: bottom };
}

function quantityOf(term: NumberedQuantity | Decimal): NumberedQuantity {
  return 'kind' in term ? term : exactly(term);
}
