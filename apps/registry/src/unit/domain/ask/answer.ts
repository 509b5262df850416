import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import { lastNamingOf, type Unit } from '../unit.js';
import { current, type CurrentUnits } from './current.js';
import { unitOnDay, type UnitOnDay } from './unit-on-day.js';

/** What a register says of a unit, whatever the day: a former unit is an answer, not an absence. */
export type Answer =
  | { readonly state: 'existing'; readonly unit: UnitOnDay }
  /** As it was last, and what became of it. */
  | ({ readonly state: 'former'; readonly unit: UnitOnDay } & CurrentUnits)
  | { readonly state: 'not-yet'; readonly from: Day };

/** @throws UnitError unit.unknown */
export function answer(register: RegisterView, unitId: string, day: Day): Answer {
  const unit = register.unit(unitId);
  if (day < unit.from) return { state: 'not-yet', from: unit.from };
  const existing = unitOnDay(unit, day);
  if (existing !== undefined) return { state: 'existing', unit: existing };
  return { state: 'former', unit: asItWasLast(unit), ...current(register, unitId, day) };
}

function asItWasLast(unit: Unit): UnitOnDay {
  const code = unit.codes.findLast((entry) => entry.until === unit.until)?.value;
  const parentId = unit.parents.at(-1)?.value;
  return {
    id: unit.id,
    level: unit.level,
    ...lastNamingOf(unit),
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
    from: unit.from,
    ...(unit.until === undefined ? {} : { until: unit.until }),
  };
}
