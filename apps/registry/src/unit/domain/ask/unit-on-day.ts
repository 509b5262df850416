import { covers, valueOn } from '../dated.js';
import type { Day } from '../day.js';
import type { Names, Unit } from '../unit.js';
import type { UnitKind, UnitLevel } from '../vocabulary.js';

/** A unit as it was on one day. */
export interface UnitOnDay {
  readonly id: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly names: Names;
  readonly code?: string;
  readonly parentId?: string;
  readonly from: Day;
  readonly until?: Day;
}

/** Undefined when it did not exist on that day. */
export function unitOnDay(unit: Unit, day: Day): UnitOnDay | undefined {
  if (!covers(unit, day)) return undefined;
  const code = valueOn(unit.codes, day);
  const parentId = valueOn(unit.parents, day);
  return {
    id: unit.id,
    level: unit.level,
    ...valueOn(unit.namings, day)!,
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
    from: unit.from,
    ...(unit.until === undefined ? {} : { until: unit.until }),
  };
}
