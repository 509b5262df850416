import { nameKey } from '@toandan/kernel';
import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import type { Names } from '../unit.js';
import { LEVELS, type UnitLevel } from '../vocabulary.js';
import type { UnitOnDay } from './unit-on-day.js';
import { unitsOn } from './units-on.js';

export interface UnitSearch {
  readonly day: Day;
  readonly level?: UnitLevel;
  readonly code?: string;
  readonly parentId?: string;
  /** A part of the Vietnamese or English name, in whatever spelling of the tone marks. */
  readonly name?: string;
}

/** A place in the order of {@link searchUnits}: rank of the level, code or nothing, id. */
export type UnitPlace = readonly [rank: number, code: string, id: string];

export function placeOf({ level, code, id }: UnitOnDay): UnitPlace {
  return [LEVELS.indexOf(level), code ?? '', id];
}

/** The units of the day that fit, from the nation down and by code; after a place, those behind it. */
export function searchUnits(register: RegisterView, search: UnitSearch, after?: UnitPlace): UnitOnDay[] {
  const { day, level, code, parentId, name } = search;
  const key = name === undefined ? undefined : nameKey(name);
  return unitsOn(register, day, level)
    .filter((unit) => code === undefined || unit.code === code)
    .filter((unit) => parentId === undefined || unit.parentId === parentId)
    .filter(({ names }) => key === undefined || keysOf(names).some((one) => one.includes(key)))
    .map((unit) => ({ unit, place: placeOf(unit) }))
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((one, other) => compare(one.place, other.place))
    .map(({ unit }) => unit);
}

/** Names are values that never change, and there are thousands of them to compare with every search. */
const known = new WeakMap<Names, readonly string[]>();

function keysOf(names: Names): readonly string[] {
  const keys = known.get(names) ?? [names.vi, names.en ?? []].flat().map(nameKey);
  known.set(names, keys);
  return keys;
}

function compare(one: UnitPlace, other: UnitPlace): number {
  const at = one.findIndex((value, nth) => value !== other[nth]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}
