import type { Day } from './day.js';
import { begun, continued, ended, openValue } from './dated.js';
import type { UnitEstablished, UnitMoved, UnitRenamed } from './events.js';
import type { Unit } from './unit.js';

/** How one unit follows from its events. What may happen is decided elsewhere; here it has happened. */

export function established(event: UnitEstablished): Unit {
  const { unitId, level, kind, code, names, parentId, day } = event;
  return {
    id: unitId,
    level,
    version: 1,
    from: day,
    namings: begun(day, { kind, names }),
    codes: begun(day, code),
    parents: begun(day, parentId),
  };
}

export function renamed(unit: Unit, { kind, names, code, day }: UnitRenamed): Unit {
  const before = unit.namings.at(-1)?.value;
  const sameNaming = before?.kind === kind && before.names.vi === names.vi && before.names.en === names.en;
  return {
    ...unit,
    version: unit.version + 1,
    namings: sameNaming ? unit.namings : continued(unit.namings, day, { kind, names }),
    codes: recoded(unit, code, day),
  };
}

function recoded({ codes }: Unit, code: string | undefined, day: Day): Unit['codes'] {
  if (openValue(codes) === code) return codes;
  return code === undefined ? ended(codes, day) : continued(codes, day, code);
}

export function moved(unit: Unit, { parentId, day }: UnitMoved): Unit {
  return { ...unit, version: unit.version + 1, parents: continued(unit.parents, day, parentId) };
}

/** One end may be told by several events: the split of a unit and the mergers its parts went into. */
export function gone(unit: Unit, day: Day): Unit {
  if (unit.until === day) return unit;
  return {
    ...unit,
    version: unit.version + 1,
    until: day,
    namings: ended(unit.namings, day),
    codes: ended(unit.codes, day),
    // A move of the same day never came to hold.
    parents: ended(
      unit.parents.filter(({ from }) => from < day),
      day,
    ),
  };
}
