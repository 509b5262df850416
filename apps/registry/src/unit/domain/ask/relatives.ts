import { valueOn } from '../dated.js';
import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import { unitOnDay, type UnitOnDay } from './unit-on-day.js';

/** The units above it on the day, nearest first. */
export function ancestors(register: RegisterView, unitId: string, day: Day): UnitOnDay[] {
  const parentId = valueOn(register.unit(unitId).parents, day);
  const parent = parentId === undefined ? undefined : unitOnDay(register.unit(parentId), day);
  return parent === undefined ? [] : [parent, ...ancestors(register, parent.id, day)];
}

/** The units right below it on the day. */
export function children(register: RegisterView, unitId: string, day: Day): UnitOnDay[] {
  register.unit(unitId);
  return register
    .everUnder(unitId)
    .flatMap((unit) => unitOnDay(unit, day) ?? [])
    .filter((unit) => unit.parentId === unitId);
}
