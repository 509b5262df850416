import type { CellKey, SourceVersion } from '../domain/contribution.js';
import type { Level } from '../domain/unit-map.js';

/** A key that must be recomputed, from the earliest instant at which something arrived. */
export interface DirtyKey extends CellKey {
  readonly from: string;
}

/** One that was marked, and the traces (W3C `traceparent`) of what marked it. */
export interface ClaimedKey extends DirtyKey {
  readonly traces: readonly string[];
}

/** A row of history: what a cell held from one instant to the next, without the cell's own name. */
export interface CellRow {
  /** 0 as reported, 1 current. */
  readonly boundary: number;
  readonly unitId: string;
  readonly knownFrom: string;
  /** {@link STILL} for what it holds now. */
  readonly knownTo: string;
  /** FigureJson as text. */
  readonly figure: string;
  readonly textVi: string;
  readonly textEn: string;
  readonly received: number;
  readonly expected: number | null;
  readonly level: Level | null;
  readonly notes: readonly string[];
}

/** After every instant. */
export const STILL = '9999-12-31T00:00:00.000Z';

export interface KeyRows {
  readonly key: CellKey;
  readonly rows: readonly CellRow[];
}

/** What recomputing needs of the store, all in one transaction. */
export interface CellStore {
  /** Takes the marks of some keys of a slice that nobody else works on; nothing when there are none. */
  claim(): Promise<readonly ClaimedKey[]>;
  versions(keys: readonly CellKey[]): Promise<readonly SourceVersion[][]>;
  /**
   * Rows that hold at the key's instant or later: those of these units, and whichever others began or ended since then,
   * as when something that is to count from an earlier instant was committed late.
   */
  rows(keys: readonly (DirtyKey & { readonly units: readonly string[] })[]): Promise<readonly CellRow[][]>;
  replace(gone: readonly KeyRows[], come: readonly KeyRows[]): Promise<void>;
}
