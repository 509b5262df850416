import { EMPTY_TOTAL, type Figure, type Total } from '@toandan/kernel';

/** A figure that can be added to nothing: a bare percentage, or what its measure forbids to add. */
export interface LooseFigure {
  readonly figure: Figure;
  /** Whose it is: here it may stand for a successor. */
  readonly unitId: string;
  readonly hidden: boolean;
}

/** What a unit and all below it come to. */
export interface Sum {
  readonly total: Total<Figure>;
  readonly terms: number;
  /** Figures that are in no total. */
  readonly loose: number;
  /** Those of them that are bare percentages. */
  readonly percentages: number;
  /** Expected units that have reported. */
  readonly received: number;
  /** Expected units of which nothing is asked after all. */
  readonly notApplicable: number;
  /** Units that were not expected, since they no longer existed or not yet, and have reported. */
  readonly beyond: number;
}

export const EMPTY_SUM: Sum = {
  total: EMPTY_TOTAL,
  terms: 0,
  loose: 0,
  percentages: 0,
  received: 0,
  notApplicable: 0,
  beyond: 0,
};

/** One unit in a tree of figures; each collection is by source. */
export interface CellNode {
  /** Terms of which this is the lowest unit that holds the whole. */
  readonly own: Map<string, Figure>;
  /** Parts of terms that were divided further up. */
  readonly partial: Map<string, Figure>;
  /** Shown here, and added to nothing. */
  readonly aside: Map<string, Figure>;
  readonly loose: Map<string, LooseFigure>;
  /** At a unit of the reporting level: what has come from it or from below. */
  readonly arrived: Map<string, 'present' | 'not-applicable'>;
  /** Terms that another report contradicts. */
  readonly disputed: Set<string>;
  /** Terms from below that do not count, since a unit above them speaks for itself. */
  readonly beaten: Set<string>;
  readonly children: CellNode[];
  reporter: { readonly isExpected: boolean } | undefined;
  sum: Sum | undefined;
}

export function emptyNode(): CellNode {
  return {
    own: new Map(),
    partial: new Map(),
    aside: new Map(),
    loose: new Map(),
    arrived: new Map(),
    disputed: new Set(),
    beaten: new Set(),
    children: [],
    reporter: undefined,
    sum: undefined,
  };
}
