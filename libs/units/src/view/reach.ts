import type { Day } from './day.js';
import { successorsOf } from './lineage.js';
import { covers, valueOn } from './unit.js';
import type { UnitIndex } from './unit-index.js';

/**
 * The units on whose behalf an account of this unit acts on the day: itself, what lies below it, and former units of
 * which a part is now found there, as a report on Bắc Kạn is Thái Nguyên's to give.
 */
export function reachOf(index: UnitIndex, unitId: string, day: Day): ReadonlySet<string> {
  const known = new Map<string, boolean>([[unitId, true]]);
  const reaches = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // Until it is found, so that no history, however wrong, is walked for ever.
    known.set(id, false);
    const found = above(index, id, day).some(reaches);
    known.set(id, found);
    return found;
  };
  return new Set([unitId, ...[...index.units.keys()].filter(reaches)]);
}

/** Where to go on from a unit: to its parent, or to what became of it. */
function above(index: UnitIndex, id: string, day: Day): string[] {
  const unit = index.units.get(id);
  if (unit === undefined) return [];
  if (unit.from > day || covers(unit, day)) {
    const parent = valueOn(unit.parents, unit.from > day ? unit.from : day);
    return parent === undefined ? [] : [parent];
  }
  return successorsOf(index, id, day).map((successor) => successor.unitId);
}
