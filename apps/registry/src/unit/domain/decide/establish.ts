import type { EstablishUnit } from '../commands.js';
import type { Recorded, UnitEstablished } from '../events.js';
import type { RegisterView } from '../register.js';
import { UnitError } from '../unit-error.js';
import { checkCode, checkKind, checkOnlyNation, checkParent } from './check-place.js';
import { checkBasis, checkDay, checkNames } from './checks.js';

/** @throws UnitError */
export function establish(
  register: RegisterView,
  command: EstablishUnit,
  recorded: Recorded,
  releasing?: ReadonlySet<string>,
): UnitEstablished[] {
  const { unitId, level, kind, code, names, parentId, day, basis } = command;
  checkDay(day);
  checkNames(names);
  if (basis !== undefined) checkBasis(basis);
  if (register.find(unitId) !== undefined) throw new UnitError('unit.id-taken', { unitId });
  checkKind(kind, level, day);
  if (level === 'nation') {
    if (parentId !== undefined) throw new UnitError('unit.nation-invalid', { unitId });
    checkOnlyNation(register, day);
  }
  checkParent(register, { id: unitId, level }, parentId, day);
  checkCode(register, { id: unitId, level }, code, day, releasing);
  return [
    {
      type: 'unit-established',
      unitId,
      level,
      kind,
      ...(code === undefined ? {} : { code }),
      names,
      ...(parentId === undefined ? {} : { parentId }),
      day,
      ...(basis === undefined ? {} : { basis }),
      recorded,
    },
  ];
}
