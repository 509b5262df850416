import type { FigureJson, Period } from '@toandan/kernel';
import type { Catalogue } from '../domain/catalogue.js';
import type { CellKey, SourceVersion } from '../domain/contribution.js';
import type { Level } from '../domain/unit-map.js';
import type { UnitTimeline } from './unit-timeline.js';

/** Where a unit's cells are found: 0 as reported, 1 current. */
export interface Place {
  readonly boundary: 0 | 1;
  readonly unitId: string;
}

/** A cell as it is stored, ready to be shown. */
export interface StoredCell extends CellKey {
  readonly unitId: string;
  readonly boundary: number;
  readonly figure: FigureJson;
  readonly textVi: string;
  readonly textEn: string;
  readonly received: number;
  readonly expected: number | null;
  readonly level: Level | null;
  readonly notes: readonly string[];
}

/** What is known of a source besides its figure. */
export interface SourceDetails {
  readonly revision: number;
  readonly document?: { readonly title: string; readonly date?: string; readonly reference?: string };
}

export interface Moment {
  /** The newest instant below which nothing can change any more. */
  readonly upTo: string;
  readonly waiting: number;
  readonly now: string;
  readonly units: UnitTimeline;
  /** Definitions with all their revisions. */
  readonly catalogue: Catalogue;
}

/** What answering needs of the store. Everything is as of an instant that has been settled. */
export interface TableReader {
  moment(): Promise<Moment>;
  /** All cells of periods within those that are asked about. */
  cells(
    indicators: readonly string[],
    within: readonly Period[],
    places: readonly Place[],
    asOf: string,
  ): Promise<readonly StoredCell[]>;
  /** Keys of periods within those that are asked about; at most so many contributions, else nothing. */
  contributions(
    indicators: readonly string[],
    within: readonly Period[],
    most: number,
  ): Promise<readonly { readonly key: CellKey; readonly versions: readonly SourceVersion[] }[] | undefined>;
  sources(ids: readonly string[]): Promise<ReadonlyMap<string, SourceDetails>>;
  /** Keys that had figures at the instant. */
  keys(asOf: string, nation: string): Promise<readonly CellKey[]>;
}
