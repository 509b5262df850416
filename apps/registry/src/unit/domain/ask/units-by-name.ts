import { nameKey } from '@toandan/kernel';
import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import type { UnitLevel } from '../vocabulary.js';
import type { UnitOnDay } from './unit-on-day.js';
import { unitsOn } from './units-on.js';

/** Units that were called so on the day, in whatever spelling of the tone marks. Often more than one. */
export function unitsByName(register: RegisterView, name: string, day: Day, level?: UnitLevel): UnitOnDay[] {
  const key = nameKey(name);
  return unitsOn(register, day, level).filter(({ names }) => nameKey(names.vi) === key);
}
