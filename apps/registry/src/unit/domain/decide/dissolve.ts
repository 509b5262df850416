import type { DissolveUnit } from '../commands.js';
import type { Recorded, UnitDissolved } from '../events.js';
import type { RegisterView } from '../register.js';
import { UnitError } from '../unit-error.js';
import { checkBasis, checkDay, checkEnd, childrenLeft, seenUnit } from './checks.js';

/** @throws UnitError */
export function dissolve(register: RegisterView, command: DissolveUnit, recorded: Recorded): UnitDissolved[] {
  const { unitId, day, basis } = command;
  checkDay(day);
  checkBasis(basis);
  const unit = seenUnit(register, command);
  if (unit.level === 'nation') throw new UnitError('unit.nation-invalid', { unitId });
  checkEnd(unit, day);
  const left = childrenLeft(register, unitId, day);
  if (left.length > 0) throw new UnitError('unit.has-children', { unitId, children: left.length });
  return [{ type: 'unit-dissolved', unitId, day, basis, recorded }];
}
