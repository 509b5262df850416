/**
 * By which map figures are added up: each unit under its own name at the end of the period, or all of them as the map
 * is on one day.
 */
export type Boundary = { readonly kind: 'as-reported' } | { readonly kind: 'on-day'; readonly day: string };

export const AS_REPORTED: Boundary = { kind: 'as-reported' };
