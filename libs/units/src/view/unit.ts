import type { UnitKind, UnitLevel } from '@toandan/contracts';
import type { Day } from './day.js';

/** What held from a day on, until the day before `until`. */
export interface Dated<T> {
  readonly from: Day;
  readonly until?: Day;
  readonly value: T;
}

/** Names without the word for the kind: 'Thái Nguyên', not 'Tỉnh Thái Nguyên'. */
export interface Names {
  readonly vi: string;
  readonly en?: string;
}

export interface Naming {
  readonly kind: UnitKind;
  readonly names: Names;
  readonly code?: string;
}

/** An administrative unit with its whole history. Entries of a history never overlap and stand in order. */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly from: Day;
  /** The first day on which it no longer exists. */
  readonly until?: Day;
  readonly namings: readonly Dated<Naming>[];
  readonly parents: readonly Dated<string>[];
}

/** A unit as it was on one day. */
export interface UnitOnDay extends Naming {
  readonly id: string;
  readonly level: UnitLevel;
  /** Absent for the nation only. */
  readonly parentId?: string;
  readonly from: Day;
  readonly until?: Day;
}

interface Span {
  readonly from: Day;
  readonly until?: Day;
}

export function covers({ from, until }: Span, day: Day): boolean {
  return from <= day && (until === undefined || day < until);
}

export function valueOn<T>(history: readonly Dated<T>[], day: Day): T | undefined {
  return history.find((entry) => covers(entry, day))?.value;
}

/** Undefined when it did not exist on that day. */
export function unitOnDay(unit: Unit, day: Day): UnitOnDay | undefined {
  const naming = covers(unit, day) ? valueOn(unit.namings, day) : undefined;
  if (naming === undefined) return undefined;
  const { id, level, from, until } = unit;
  const parentId = valueOn(unit.parents, day);
  return {
    id,
    level,
    ...naming,
    ...(parentId === undefined ? {} : { parentId }),
    from,
    ...(until === undefined ? {} : { until }),
  };
}
