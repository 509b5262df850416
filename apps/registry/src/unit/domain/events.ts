import type { Day } from './day.js';
import type { LegalBasis } from './legal-basis.js';
import type { Names } from './unit.js';
import type { UnitKind, UnitLevel } from './vocabulary.js';

/** When the platform came to know, and from whom. */
export interface Recorded {
  /** An instant, ISO 8601. */
  readonly at: string;
  /** The actor's id: a person's or a program's. */
  readonly by: string;
}

/** What part of a unit that ended, seen from the edge's other end. */
export interface Part {
  readonly unitId: string;
  readonly share: string;
  readonly estimated: boolean;
}

interface Happened {
  readonly unitId: string;
  /** From when on it holds. */
  readonly day: Day;
  readonly recorded: Recorded;
}

interface Decided extends Happened {
  readonly basis: LegalBasis;
}

export interface UnitEstablished extends Happened {
  readonly type: 'unit-established';
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly code?: string;
  readonly names: Names;
  readonly parentId?: string;
  readonly basis?: LegalBasis;
}

/** `unitId` was made of the sources, each of which ended. */
export interface UnitsMerged extends Decided {
  readonly type: 'units-merged';
  readonly sources: readonly Part[];
}

/** `unitId` ended and was divided. */
export interface UnitSplit extends Decided {
  readonly type: 'unit-split';
  readonly parts: readonly Part[];
}

/** Name, kind and code stated whole. */
export interface UnitRenamed extends Decided {
  readonly type: 'unit-renamed';
  readonly kind: UnitKind;
  readonly code?: string;
  readonly names: Names;
}

export interface UnitMoved extends Decided {
  readonly type: 'unit-moved';
  readonly parentId: string;
}

/** `unitId` ended and nothing took its place, as the districts did in 2025. */
export interface UnitDissolved extends Decided {
  readonly type: 'unit-dissolved';
}

export type UnitEvent = UnitEstablished | UnitsMerged | UnitSplit | UnitRenamed | UnitMoved | UnitDissolved;

/** What a merger, a split or a reorganisation leads to. */
export type ReorganisationEvent = UnitEstablished | UnitsMerged | UnitSplit | UnitMoved;
