import type { AggregationRule } from '@toandan/kernel';

/**
 * What is measured, which decides which figures are taken for it:
 *
 * - `count`: what happened during the period, in whole numbers
 * - `stock`: what was there at the period's end, in whole numbers
 * - `measure`: an amount with decimals, such as kilograms
 * - `ratio`: a part of a whole, both kept; also a bare percentage, where no more was published
 * - `percentage`: a bare percentage, with its numerator at most
 */
export const KINDS = ['count', 'stock', 'measure', 'ratio', 'percentage'] as const;
export type IndicatorKind = (typeof KINDS)[number];

export interface Names {
  readonly vi: string;
  readonly en: string;
}

export interface Indicator extends AggregationRule {
  /** 'force.patrol_teams' */
  readonly code: string;
  readonly names: Names;
  /** In Vietnamese as printed: 'buổi', 'kg'; of a ratio, what its parts count. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** Theme under which people look for it, in Vietnamese. */
  readonly group: string;
  /** Diễn tập: invented figures, never mixed with real ones. */
  readonly exercise: boolean;
}
