import type { Day } from '../day.js';
import type { RegisterView } from '../register.js';
import type { Unit } from '../unit.js';
import { UnitError } from '../unit-error.js';
import { codeFits, kindFits, standsAbove, type UnitKind, type UnitLevel } from '../vocabulary.js';

export function checkKind(kind: UnitKind, level: UnitLevel, day: Day): void {
  if (!kindFits(kind, level, day)) throw new UnitError('unit.kind-invalid', { kind, level, day });
}

/**
 * Nobody may hold the code on the day or after; that it meant another unit before is usual. `releasing` are units whose
 * end on this day is part of the same decision.
 */
export function checkCode(
  register: RegisterView,
  owner: { readonly id: string; readonly level: UnitLevel },
  code: string | undefined,
  day: Day,
  releasing: ReadonlySet<string> = new Set(),
): void {
  if (code === undefined) return;
  if (!codeFits(code, owner.level)) throw new UnitError('unit.code-invalid', { level: owner.level });
  const holder = register
    .everCoded(owner.level, code)
    .find(
      (unit) =>
        unit.id !== owner.id &&
        !releasing.has(unit.id) &&
        unit.codes.some(({ value, until }) => value === code && (until === undefined || until > day)),
    );
  if (holder !== undefined) throw new UnitError('unit.code-taken', { code, holder: holder.id });
}

/** A parent stands above, exists on the day, has no end in sight, and is not below its own child. */
export function checkParent(
  register: RegisterView,
  child: { readonly id: string; readonly level: UnitLevel },
  parentId: string | undefined,
  day: Day,
): void {
  if (parentId === undefined) {
    if (child.level !== 'nation') throw new UnitError('unit.parent-absent', { unitId: child.id });
    return;
  }
  if (isBelow(register, parentId, child.id)) throw new UnitError('unit.own-ancestor', { unitId: child.id });
  const parent = register.unit(parentId);
  if (!standsAbove(parent.level, child.level)) {
    throw new UnitError('unit.parent-invalid', { parentId, level: parent.level });
  }
  if (parent.from > day) throw new UnitError('unit.not-yet', { unitId: parentId, from: parent.from });
  if (parent.until !== undefined) {
    throw new UnitError('unit.ended', { unitId: parentId, until: parent.until });
  }
}

/** Whether the unit is the other or was ever below it: any day counts, so that no order of moves makes a circle. */
function isBelow(register: RegisterView, unitId: string, upperId: string): boolean {
  if (unitId === upperId) return true;
  const parents = register.find(unitId)?.parents ?? [];
  return parents.some(({ value }) => isBelow(register, value, upperId));
}

/** There is one nation at a time, and it neither merges nor splits. */
export function checkOnlyNation(register: RegisterView, day: Day): void {
  const other = nations(register).find((unit) => unit.until === undefined || unit.until > day);
  if (other !== undefined) throw new UnitError('unit.nation-invalid', { unitId: other.id });
}

function nations(register: RegisterView): Unit[] {
  return [...register.all()].filter((unit) => unit.level === 'nation');
}
