import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import type { UnitLevel } from '../vocabulary.js';
import { unitOnDay, type UnitOnDay } from './unit-on-day.js';

/** Whose code it was on the day: on another day it may be another unit's. */
export function unitByCode(
  register: RegisterView,
  code: string,
  level: UnitLevel,
  day: Day,
): UnitOnDay | undefined {
  return register
    .everCoded(level, code)
    .map((unit) => unitOnDay(unit, day))
    .find((unit) => unit?.code === code);
}
