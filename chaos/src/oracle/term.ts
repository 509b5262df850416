import type { NumberBound } from '@toandan/kernel';

/** One figure that counts, and in which report it stands. */
export interface Term {
  readonly source: string;
  readonly revision: number;
  readonly unitId: string;
  readonly indicator: string;
  readonly period: { readonly start: string; readonly end: string };
  /** Exact decimal text. */
  readonly amount: string;
  readonly bound: NumberBound;
}
