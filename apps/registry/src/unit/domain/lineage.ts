import type { Day } from './day.js';
import type { LegalBasis } from './legal-basis.js';

/**
 * How a unit came out of another. `renamed` and `moved` lead from a unit to itself: it stays who it is, and its
 * lineage still tells the whole story.
 */
export const LINEAGE_KINDS = ['merged', 'split', 'renamed', 'moved'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** One edge of the lineage: what part of `from` went into `to` on a day. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  readonly kind: LineageKind;
  /** Exact decimal text, above 0 and at most '1'. */
  readonly share: string;
  /** Whether the share is an estimate; a whole never is. */
  readonly estimated: boolean;
  readonly basis: LegalBasis;
}

export function sameEdge(one: LineageEdge, other: LineageEdge): boolean {
  return one.from === other.from && one.to === other.to && one.day === other.day && one.kind === other.kind;
}

/** Whether the edge leads to another unit, and not from a unit to itself. */
export function leadsOn(edge: LineageEdge): boolean {
  return edge.from !== edge.to;
}
