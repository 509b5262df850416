import { Decimal } from '../decimal/decimal.js';
import { type NumberedQuantity, type UnquantifiedQuantity } from './quantity.js';

/** Where the true value lies, ends included; an end that is absent is open. */
export interface Interval {
  readonly lower?: Decimal;
  readonly upper?: Decimal;
}

/** What a quantity claims and nothing beyond: "about" promises no end, a missing number only that it is not negative. */
export function intervalOf(quantity: NumberedQuantity | UnquantifiedQuantity): Interval {
  switch (quantity.bound) {
    case 'exact':
      return { lower: quantity.amount, upper: quantity.amount };
    case 'at-least':
      return { lower: quantity.amount };
    case 'at-most':
      return { upper: quantity.amount };
    case 'about':
      return {};
    case 'unquantified':
      return { lower: Decimal.ZERO };
  }
}
