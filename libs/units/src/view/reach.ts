import type { Day } from './day.js';
import { covers, valueOn } from './unit.js';
import type { UnitIndex } from './unit-index.js';

/**
 * Whether an account of a unit acts for another one on the day: for itself, for what lies below it, and for former
 * units of which a part is now found there, as a report on Bắc Kạn is Thái Nguyên's to give.
 */
export function reaches(index: UnitIndex, unitId: string, target: string, day: Day): boolean {
  return climb(index, target, day, new Map([[unitId, true]]));
}

/** Every unit that {@link reaches} says yes to, itself among them also where nobody knows it. */
export function reachOf(index: UnitIndex, unitId: string, day: Day): ReadonlySet<string> {
  const known = new Map([[unitId, true]]);
  return new Set([unitId, ...[...index.units.keys()].filter((id) => climb(index, id, day, known))]);
}

function climb(index: UnitIndex, id: string, day: Day, known: Map<string, boolean>): boolean {
  const answer = known.get(id);
  if (answer !== undefined) return answer;
  // Until it is found, so that no history, however wrong, is walked for ever.
  known.set(id, false);
  const found = above(index, id, day).some((upper) => climb(index, upper, day, known));
  known.set(id, found);
  return found;
}

/** Where to go on from a unit: to its parent, or to what came out of it. */
function above(index: UnitIndex, id: string, day: Day): string[] {
  const unit = index.units.get(id);
  if (unit === undefined) return [];
  if (unit.from > day || covers(unit, day)) {
    const parent = valueOn(unit.parents, unit.from > day ? unit.from : day);
    return parent === undefined ? [] : [parent];
  }
  return (index.edgesFrom.get(id) ?? []).filter((edge) => edge.day === unit.until).map(({ to }) => to);
}
