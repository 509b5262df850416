import { Decimal } from '../decimal/decimal.js';
import { type Rounding } from '../decimal/rounding.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import { joinCauses, type BoundCause, type NumberBound } from '../quantity/bound.js';
import { numbered, type NumberedQuantity } from '../quantity/quantity.js';
import { type Ratio } from './ratio.js';

/**
 * A percentage as published, or as shown for a ratio: 83.62 means 83,62 %. It is for reading only. There is no function
 * that adds or averages percentages, since without their wholes that has no meaning.
 */
export interface Percentage {
  readonly kind: 'percentage';
  readonly percent: NumberedQuantity;
  /** The part, where it was published without the whole: 388 cases at 83,62 %. */
  readonly numerator?: NumberedQuantity;
}

/** A percentage whose whole was not published. Throws `percentage.negative`. */
export function publishedPercentage(percent: NumberedQuantity, numerator?: NumberedQuantity): Percentage {
  if (percent.amount.isNegative()) throw kernelError('percentage.negative');
  return numerator ? { kind: 'percentage', percent, numerator } : { kind: 'percentage', percent };
}

const HUNDRED = Decimal.fromInteger(100);

/** An "at least" must not be rounded above itself, nor an "at most" below. */
const ROUNDING: Record<NumberBound, Rounding> = {
  exact: 'half-up',
  about: 'half-up',
  'at-least': 'floor',
  'at-most': 'ceiling',
};

/**
 * The ratio divided anew, to be shown: with so many digits after the point, half up, and for a bounded ratio in the
 * direction of its bound. Nothing for 0 of 0.
 */
export function percentageOf({ numerator, denominator }: Ratio, fractionDigits = 2): Percentage | undefined {
  if (denominator.amount.isZero()) return undefined;
  const causes = joinCauses(numerator.causes, turned(denominator.causes));
  const { bound } = numbered(numerator.amount, causes);
  const amount = numerator.amount
    .times(HUNDRED)
    .dividedBy(denominator.amount, fractionDigits, ROUNDING[bound]);
  return { kind: 'percentage', percent: numbered(amount, causes), numerator };
}

const TURNED: Record<BoundCause, BoundCause> = {
  'at-least': 'at-most',
  unquantified: 'at-most',
  'at-most': 'at-least',
  about: 'about',
};

/** A larger whole makes a smaller share. */
function turned(causes: readonly BoundCause[]): readonly BoundCause[] {
  return causes.map((cause) => TURNED[cause]);
}
