import { joinCauses } from './bound.js';
import { NOTHING_EXPECTED } from './coverage.js';
import {
  MAGNITUDES,
  NOT_APPLICABLE,
  numbered,
  unquantified,
  type NumberedQuantity,
  type Quantity,
  type UnquantifiedQuantity,
} from './quantity.js';
import { addWith, totalOf, type Total } from './total.js';

/** The sum of no terms, and the neutral element of addition. */
export const EMPTY_TOTAL: Total<Quantity> = { figure: NOT_APPLICABLE, coverage: NOTHING_EXPECTED };

/**
 * Adds quantities of one indicator. There is no addition that gives a bare quantity: what is missing would be lost.
 *
 * | +            | exact    | at-least | at-most | about | unquantified |
 * |--------------|----------|----------|---------|-------|--------------|
 * | exact        | exact    | at-least | at-most | about | at-least *   |
 * | at-least     | at-least | at-least | about   | about | at-least *   |
 * | at-most      | at-most  | about    | at-most | about | about *      |
 * | about        | about    | about    | about   | about | about *      |
 * | unquantified | at-least * | at-least * | about * | about * | unquantified, the larger magnitude |
 *
 * (*) `hasUnquantified`: the amount is that of the terms with a number. `missing` is never zero and lowers the coverage;
 * `not-applicable` is out of the expected set. Addition is associative and commutative, and `EMPTY_TOTAL` is neutral; an
 * exact zero is neutral among numbers only, since "thousands and none" does know a lower bound.
 */
export function sumQuantities(terms: Iterable<Quantity>): Total<Quantity> {
  let total = EMPTY_TOTAL;
  for (const term of terms) total = addTotals(total, totalOf(term));
  return total;
}

/** Adds totals of disjoint sets of terms, such as two provinces' totals. */
export function addTotals(a: Total<Quantity>, b: Total<Quantity>): Total<Quantity> {
  return addWith<NumberedQuantity | UnquantifiedQuantity>(a, b, addValues);
}

function addValues(
  a: NumberedQuantity | UnquantifiedQuantity,
  b: NumberedQuantity | UnquantifiedQuantity,
): NumberedQuantity | UnquantifiedQuantity {
  if (a.bound === 'unquantified') {
    return b.bound === 'unquantified' ? larger(a, b) : withUnquantified(b);
  }
  return b.bound === 'unquantified' ? withUnquantified(a) : addNumbered(a, b);
}

/** The sum of two numbers, with the bound that both leave. */
export function addNumbered(a: NumberedQuantity, b: NumberedQuantity): NumberedQuantity {
  return numbered(a.amount.plus(b.amount), joinCauses(a.causes, b.causes));
}

function withUnquantified({ amount, causes }: NumberedQuantity): NumberedQuantity {
  return numbered(amount, joinCauses(causes, ['unquantified']));
}

function larger(a: UnquantifiedQuantity, b: UnquantifiedQuantity): UnquantifiedQuantity {
  const rank = Math.max(MAGNITUDES.indexOf(a.magnitude), MAGNITUDES.indexOf(b.magnitude));
  return unquantified(MAGNITUDES[rank] ?? a.magnitude);
}
