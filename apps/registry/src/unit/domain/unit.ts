import type { Day } from './day.js';
import { openValue, type Dated, type History } from './dated.js';
import type { UnitKind, UnitLevel } from './vocabulary.js';

/** Names without the word for the kind: 'Thái Nguyên', not 'Tỉnh Thái Nguyên'. */
export interface Names {
  readonly vi: string;
  readonly en?: string;
}

/** What a unit is called: its kind belongs to its name, and both change by one decision. */
export interface Naming {
  readonly kind: UnitKind;
  readonly names: Names;
}

/**
 * An administrative unit with its whole history. Who it is, is its id: codes and names are reused by others.
 *
 * While it exists it has exactly one naming and, but for the nation, exactly one parent; it may be without a code.
 */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  /** How many times it was changed; the first is its establishment. */
  readonly version: number;
  readonly from: Day;
  /** The first day on which it no longer exists. */
  readonly until?: Day;
  readonly namings: History<Naming>;
  readonly codes: History<string>;
  readonly parents: History<string>;
}

/** The day of its last change so far, which may lie ahead. */
export function lastChangeOf(unit: Unit): Day {
  const days = [unit.namings, unit.codes, unit.parents].flatMap((list: readonly Dated<unknown>[]) =>
    list.flatMap((entry) => [entry.from, entry.until ?? entry.from]),
  );
  return days.reduce((latest, day) => (day > latest ? day : latest), unit.from);
}

/** Its naming after all changes known so far. */
export function lastNamingOf(unit: Unit): Naming {
  return unit.namings.at(-1)!.value;
}

export function openCodeOf(unit: Unit): string | undefined {
  return openValue(unit.codes);
}

export function openParentOf(unit: Unit): string | undefined {
  return openValue(unit.parents);
}
