import type { Ancestry } from './ancestry.js';
import type { Level, UnitMap } from './unit-map.js';

/** Which units of a level were to report, and how many of them lie in each unit. */
export interface ExpectedUnits {
  readonly ids: ReadonlySet<string>;
  readonly under: ReadonlyMap<string, number>;
}

const known = new WeakMap<UnitMap, Map<string, ExpectedUnits>>();

/** The units of the level that exist on the boundary's day. Counted once for each map, day and level. */
export function expectedUnits(units: UnitMap, ancestry: Ancestry, level: Level): ExpectedUnits {
  const ofMap = known.get(units) ?? new Map<string, ExpectedUnits>();
  known.set(units, ofMap);
  const key = `${level} ${ancestry.day}`;
  let found = ofMap.get(key);
  if (found === undefined) ofMap.set(key, (found = count(units, ancestry, level)));
  return found;
}

function count(units: UnitMap, ancestry: Ancestry, level: Level): ExpectedUnits {
  const ids = new Set<string>();
  const under = new Map<string, number>();
  for (const { id } of units.onDay(ancestry.day, level)) {
    ids.add(id);
    for (const at of ancestry.upwards(id)) under.set(at, (under.get(at) ?? 0) + 1);
  }
  return { ids, under };
}
