import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import type { UnitLevel } from '../vocabulary.js';
import { unitOnDay, type UnitOnDay } from './unit-on-day.js';

/** Every unit that existed on the day, of one level or of all. */
export function unitsOn(register: RegisterView, day: Day, level?: UnitLevel): UnitOnDay[] {
  return [...register.all()].flatMap((unit) => {
    if (level !== undefined && unit.level !== level) return [];
    return unitOnDay(unit, day) ?? [];
  });
}
