import type { Day } from './day.js';
import type { LegalBasis } from './legal-basis.js';
import type { Names } from './unit.js';
import type { UnitKind, UnitLevel } from './vocabulary.js';

/** A unit as the caller last saw it: changed by somebody else since, the command is refused. */
export interface SeenUnit {
  readonly unitId: string;
  readonly expectedVersion: number;
}

interface Ordered {
  readonly day: Day;
  readonly basis: LegalBasis;
}

export interface EstablishUnit {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly code?: string;
  readonly names: Names;
  /** Absent for the nation only. */
  readonly parentId?: string;
  readonly day: Day;
  /** Absent for a unit older than the documents at hand. */
  readonly basis?: LegalBasis;
}

/** What is not said stays. `code: null` takes the code away. */
export interface RenameUnit extends Ordered, SeenUnit {
  readonly kind?: UnitKind;
  readonly code?: string | null;
  readonly names?: Names;
}

export interface MoveUnit extends Ordered, SeenUnit {
  readonly parentId: string;
}

export interface DissolveUnit extends Ordered, SeenUnit {}

/** A unit to be made of others; its level is theirs. */
export interface ResultingUnit {
  readonly unitId: string;
  readonly kind: UnitKind;
  readonly code?: string;
  readonly names: Names;
  readonly parentId: string;
}

/**
 * One of the sources goes on by name, kind, code and parent. It is a new unit all the same, with an id of its own: its
 * extent is another, so figures of the former one are not figures of this one.
 */
export interface Continuation {
  readonly unitId: string;
  readonly continues: string;
}

export interface MergeUnits extends Ordered {
  readonly sources: readonly SeenUnit[];
  readonly into: ResultingUnit | Continuation;
}

export interface SplitUnit extends Ordered, SeenUnit {
  readonly parts: readonly (ResultingUnit & { readonly share: string; readonly estimated: boolean })[];
  /** Which part each of its children comes under. */
  readonly children?: Readonly<Record<string, string>>;
}

export interface ReorganisedShare {
  readonly from: string;
  readonly to: string;
  readonly share: string;
  readonly estimated: boolean;
}

/** Several units end and several come out of them: what neither a merger nor a split alone can say. */
export interface ReorganiseUnits extends Ordered {
  readonly ended: readonly SeenUnit[];
  readonly results: readonly ResultingUnit[];
  readonly shares: readonly ReorganisedShare[];
  /** Which result each child of the ended units comes under; not needed where a unit went whole into one. */
  readonly children?: Readonly<Record<string, string>>;
}
