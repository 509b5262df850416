/**
 * Why a number is not exact: what was said of it, or of one of the terms it was added up from. A join of causes is
 * their union, which is why no order of additions can change what a total says of itself.
 */
export const BOUND_CAUSES = ['at-least', 'at-most', 'about', 'unquantified'] as const;
export type BoundCause = (typeof BOUND_CAUSES)[number];

/** What a number claims: that the true value is it, not below it, not above it, or near it. */
export type NumberBound = 'exact' | 'at-least' | 'at-most' | 'about';

/**
 * The bound that follows from the causes. A term without a number was not negative, so it works like an "at least".
 * Lower and upper bounds together leave neither: the total is `about`.
 */
export function boundOf(causes: readonly BoundCause[]): NumberBound {
  const lower = causes.includes('at-least') || causes.includes('unquantified');
  const upper = causes.includes('at-most');
  if (causes.includes('about') || (lower && upper)) return 'about';
  if (lower) return 'at-least';
  return upper ? 'at-most' : 'exact';
}

/** All causes of both, in a fixed order and each once. */
export function joinCauses(a: readonly BoundCause[], b: readonly BoundCause[]): readonly BoundCause[] {
  if (a.length + b.length < 2) return b.length === 0 ? a : b;
  return BOUND_CAUSES.filter((cause) => a.includes(cause) || b.includes(cause));
}
