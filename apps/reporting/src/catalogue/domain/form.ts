import type { Names } from './indicator.js';

export const LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof LEVELS)[number];

/** Which indicators are asked together of the units of one level. */
export interface Form {
  /** 'programme-review' */
  readonly code: string;
  readonly names: Names;
  readonly level: UnitLevel;
  /** Codes, in the order in which they are asked. */
  readonly indicators: readonly string[];
  readonly exercise: boolean;
}
