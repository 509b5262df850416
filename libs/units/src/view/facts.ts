import type { UnitKind, UnitLevel } from '@toandan/contracts';
import type { Day } from './day.js';

/** When this service came to know: an instant in UTC with milliseconds, so that such texts compare in their order. */
export interface Known {
  readonly recordedAt: string;
}

export interface Establishment extends Known {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly day: Day;
}

/** Kind, names and code from a day on, stated whole. */
export interface NamingFact extends Known {
  readonly unitId: string;
  readonly day: Day;
  readonly kind: UnitKind;
  readonly vi: string;
  readonly en?: string;
  readonly code?: string;
}

export interface ParentFact extends Known {
  readonly unitId: string;
  readonly parentId: string;
  readonly day: Day;
}

/** What part of `from`, which ended, went into `to`. One edge may be told twice: by a split and by a merger. */
export interface EdgeFact extends Known {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  /** Exact decimal text, above 0 and at most '1'. */
  readonly share: string;
  readonly estimated: boolean;
}

/**
 * What the registry's events said, one by one. Facts of one unit stand in the order in which they were told; between
 * units there is no order, and none is needed: what ended a unit is found at the units that came out of it.
 */
export interface UnitFacts {
  readonly establishments: readonly Establishment[];
  readonly namings: readonly NamingFact[];
  readonly parents: readonly ParentFact[];
  readonly edges: readonly EdgeFact[];
}

/** What was known at an instant. */
export function factsKnownAt(facts: UnitFacts, instant: string): UnitFacts {
  const known = <F extends Known>(list: readonly F[]): F[] =>
    list.filter(({ recordedAt }) => recordedAt <= instant);
  return {
    establishments: known(facts.establishments),
    namings: known(facts.namings),
    parents: known(facts.parents),
    edges: known(facts.edges),
  };
}

/** That something became known, and from which day it holds. */
export interface UnitChange {
  readonly recordedAt: string;
  readonly day: Day;
}

/** Every pair of instant and day once, in order. */
export function changesIn(facts: UnitFacts): UnitChange[] {
  const found = new Map<string, UnitChange>();
  for (const list of [facts.establishments, facts.namings, facts.parents, facts.edges]) {
    for (const { recordedAt, day } of list as readonly UnitChange[]) {
      found.set(`${recordedAt} ${day}`, { recordedAt, day });
    }
  }
  return [...found.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, change]) => change);
}
