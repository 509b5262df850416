import type { Figure } from '@toandan/kernel';
import type { Level } from './unit-map.js';

/** What else is to be said of a cell, in the order in which it is said. */
export const CELL_NOTES = [
  /** A term without a number is in it: the number is an "at least". */
  'unquantified-inside',
  /** Part of a divided unit's figure is in it, by a share. */
  'restated-by-estimate',
  /** There are percentages, which are in no total. */
  'percentage-not-averaged',
  /** There are other figures that stand alone, by their measure's rule or since they are of another kind. */
  'not-added-over-units',
  /** Two reports gave a figure for the same unit and period; the newer one counts. */
  'several-reports',
  /** The unit has a figure of its own, so those of units below it were not added to it. */
  'parts-not-added',
] as const;
export type CellNote = (typeof CELL_NOTES)[number];

/** What stands in a cell, and how much of what was expected is in it. */
export interface CellValue {
  readonly figure: Figure;
  readonly received: number;
  /** Null where nothing is expected, as with awards. */
  readonly expected: number | null;
  /** Whose reports they are; absent where nothing is expected. */
  readonly level?: Level;
  readonly notes: readonly string[];
}
