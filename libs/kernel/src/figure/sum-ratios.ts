import { NOTHING_EXPECTED } from '../quantity/coverage.js';
import { NOT_APPLICABLE, type Missing, type NotApplicable } from '../quantity/quantity.js';
import { addNumbered } from '../quantity/sum-quantities.js';
import { addWith, totalOf, type Total } from '../quantity/total.js';
import { ratio, type Ratio } from './ratio.js';

/** A ratio or its absence. A percentage is not one: it cannot be added. */
export type RatioTerm = Ratio | Missing | NotApplicable;

/** The sum of no ratios, and the neutral element of their addition. */
export const EMPTY_RATIO_TOTAL: Total<RatioTerm> = { figure: NOT_APPLICABLE, coverage: NOTHING_EXPECTED };

/** Adds parts to parts and wholes to wholes, each with its bounds; absences count as in `sumQuantities`. */
export function sumRatios(terms: Iterable<RatioTerm>): Total<RatioTerm> {
  let total = EMPTY_RATIO_TOTAL;
  for (const term of terms) total = addRatioTotals(total, totalOf(term));
  return total;
}

/** Adds ratio totals of disjoint sets of terms. */
export function addRatioTotals(a: Total<RatioTerm>, b: Total<RatioTerm>): Total<RatioTerm> {
  return addWith<Ratio>(a, b, (x, y) =>
    ratio(addNumbered(x.numerator, y.numerator), addNumbered(x.denominator, y.denominator)),
  );
}
