import type { MoveUnit } from '../commands.js';
import type { Recorded, UnitMoved } from '../events.js';
import type { RegisterView } from '../register.js';
import { openParentOf } from '../unit.js';
import { UnitError } from '../unit-error.js';
import { checkParent } from './check-place.js';
import { checkBasis, checkDay, checkEntry, checkOrder, seenUnit } from './checks.js';

/** @throws UnitError */
export function move(register: RegisterView, command: MoveUnit, recorded: Recorded): UnitMoved[] {
  const { unitId, parentId, day, basis } = command;
  checkDay(day);
  checkBasis(basis);
  const unit = seenUnit(register, command);
  if (unit.level === 'nation') throw new UnitError('unit.nation-invalid', { unitId });
  if (openParentOf(unit) === parentId) throw new UnitError('unit.change-empty', { unitId });
  checkOrder(unit, day);
  checkEntry(unit, unit.parents, day);
  checkParent(register, unit, parentId, day);
  return [{ type: 'unit-moved', unitId, parentId, day, basis, recorded }];
}
