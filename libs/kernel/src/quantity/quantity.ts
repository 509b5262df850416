import { type Decimal } from '../decimal/decimal.js';
import { boundOf, joinCauses, type BoundCause, type NumberBound } from './bound.js';

/** The order of magnitude that a text gives in place of a number ("hàng nghìn"), from small to large. */
export const MAGNITUDES = [
  'tens',
  'hundreds',
  'thousands',
  'ten-thousands',
  'hundred-thousands',
  'millions',
] as const;
export type Magnitude = (typeof MAGNITUDES)[number];

/** A number and how certain it is. Zero is an ordinary one. It has no unit: that is the indicator's. */
export interface NumberedQuantity {
  readonly kind: 'value';
  readonly bound: NumberBound;
  readonly amount: Decimal;
  /** Empty for `exact`; more than one, or `unquantified`, only in a total. */
  readonly causes: readonly BoundCause[];
}

/** Something was counted and not negative, but no number was given. */
export interface UnquantifiedQuantity {
  readonly kind: 'value';
  readonly bound: 'unquantified';
  readonly magnitude: Magnitude;
}

/** Expected and not reported. It is not zero. */
export interface Missing {
  readonly kind: 'missing';
}

/** Not asked of this unit or period. It is neither zero nor missing. */
export interface NotApplicable {
  readonly kind: 'not-applicable';
}

/** One cell of a report, or a total of such cells. */
export type Quantity = NumberedQuantity | UnquantifiedQuantity | Missing | NotApplicable;

export const MISSING: Missing = { kind: 'missing' };
export const NOT_APPLICABLE: NotApplicable = { kind: 'not-applicable' };

/** As printed: "37.853". */
export function exactly(amount: Decimal): NumberedQuantity {
  return numbered(amount, []);
}

/** The true value is not below the amount: "trên", "hơn". */
export function atLeast(amount: Decimal): NumberedQuantity {
  return numbered(amount, ['at-least']);
}

/** The true value is not above the amount: "gần", "dưới". */
export function atMost(amount: Decimal): NumberedQuantity {
  return numbered(amount, ['at-most']);
}

/** The true value is near the amount, on either side: "khoảng". */
export function about(amount: Decimal): NumberedQuantity {
  return numbered(amount, ['about']);
}

/** No number: "hàng nghìn". */
export function unquantified(magnitude: Magnitude): UnquantifiedQuantity {
  return { kind: 'value', bound: 'unquantified', magnitude };
}

/** A number with the causes of its bound, as read back from a store: the bound follows from them. */
export function numbered(amount: Decimal, causes: readonly BoundCause[]): NumberedQuantity {
  return { kind: 'value', bound: boundOf(causes), amount, causes: joinCauses(causes, []) };
}

/** Whether it has a number to compute with. */
export function isNumbered(figure: { readonly kind: string }): figure is NumberedQuantity {
  return figure.kind === 'value' && 'amount' in figure;
}

/** Whether a term without a number is in it, so that the amount leaves out something that was counted. */
export function hasUnquantified(quantity: Quantity): boolean {
  if (quantity.kind !== 'value') return false;
  return quantity.bound === 'unquantified' || quantity.causes.includes('unquantified');
}
