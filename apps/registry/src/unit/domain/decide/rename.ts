import type { RenameUnit } from '../commands.js';
import type { Recorded, UnitRenamed } from '../events.js';
import type { RegisterView } from '../register.js';
import { lastNamingOf, openCodeOf } from '../unit.js';
import { UnitError } from '../unit-error.js';
import { checkCode, checkKind } from './check-place.js';
import { checkBasis, checkDay, checkEntry, checkNames, checkOrder, seenUnit } from './checks.js';

/** @throws UnitError */
export function rename(register: RegisterView, command: RenameUnit, recorded: Recorded): UnitRenamed[] {
  const { unitId, day, basis } = command;
  checkDay(day);
  checkBasis(basis);
  const unit = seenUnit(register, command);
  const before = lastNamingOf(unit);
  const codeBefore = openCodeOf(unit);
  const kind = command.kind ?? before.kind;
  const names = command.names ?? before.names;
  const code = command.code === undefined ? codeBefore : (command.code ?? undefined);

  const sameNames = names.vi === before.names.vi && names.en === before.names.en;
  const sameNaming = kind === before.kind && sameNames;
  if (sameNaming && code === codeBefore) throw new UnitError('unit.change-empty', { unitId });
  checkNames(names);
  checkOrder(unit, day);
  if (!sameNaming) checkEntry(unit, unit.namings, day);
  if (code !== codeBefore) checkEntry(unit, unit.codes, day);
  if (kind !== before.kind) checkKind(kind, unit.level, day);
  if (code !== codeBefore) checkCode(register, unit, code, day);
  return [
    {
      type: 'unit-renamed',
      unitId,
      kind,
      ...(code === undefined ? {} : { code }),
      names,
      day,
      basis,
      recorded,
    },
  ];
}
