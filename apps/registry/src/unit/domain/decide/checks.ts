import { isDay, type Day } from '../day.js';
import type { SeenUnit } from '../commands.js';
import type { LegalBasis } from '../legal-basis.js';
import type { RegisterView } from '../register.js';
import { lastChangeOf, type Names, type Unit } from '../unit.js';
import { UnitError } from '../unit-error.js';

/** What contracts allow in a text: one trimmed line in Unicode's composed form without anything invisible. */
function isLine(text: string, longest: number): boolean {
  return (
    text.length <= longest &&
    /^\S(.*\S)?$/.test(text) &&
    !/[\p{Cc}\p{Cf}]/u.test(text) &&
    text.normalize('NFC') === text
  );
}

export function checkDay(day: Day): void {
  if (!isDay(day)) throw new UnitError('unit.day-invalid');
}

export function checkNames({ vi, en }: Names): void {
  if (!isLine(vi, 120) || (en !== undefined && !isLine(en, 120))) throw new UnitError('unit.name-invalid');
}

export function checkBasis({ documentNumber, documentDate, issuer, article }: LegalBasis): void {
  const lines =
    isLine(documentNumber, 60) && isLine(issuer, 200) && (article === undefined || isLine(article, 100));
  if (!lines || !isDay(documentDate)) throw new UnitError('unit.basis-invalid');
}

/** The unit, when it is still as the caller saw it and has not ended. */
export function seenUnit(register: RegisterView, { unitId, expectedVersion }: SeenUnit): Unit {
  const unit = register.unit(unitId);
  if (unit.version !== expectedVersion) {
    throw new UnitError('unit.version-conflict', { unitId, expected: expectedVersion, actual: unit.version });
  }
  if (unit.until !== undefined) throw new UnitError('unit.ended', { unitId, until: unit.until });
  return unit;
}

/**
 * History grows at its end only: a change dated before the unit's last one would alter what was already told. Two
 * changes of one day must concern different things, or one of them would have held for no time at all.
 */
export function checkOrder(unit: Unit, day: Day): void {
  const last = lastChangeOf(unit);
  if (day < last) throw outOfOrder(unit, last);
}

/**
 * For an end. It may fall on the day of a move: where a province ends, its communes move to the next one, and the same
 * resolution may end them too. Any other change of that day would have held for no time.
 */
export function checkEnd(unit: Unit, day: Day): void {
  checkOrder(unit, day);
  checkEntry(unit, unit.namings, day);
  checkEntry(unit, unit.codes, day);
}

/** For one history of the unit: its last entry must have held for a day at least. */
export function checkEntry(unit: Unit, history: readonly { readonly from: Day }[], day: Day): void {
  const last = history.at(-1)?.from ?? unit.from;
  if (day <= last) throw outOfOrder(unit, last);
}

function outOfOrder(unit: Unit, last: Day): UnitError {
  return new UnitError('unit.change-out-of-order', { unitId: unit.id, lastChange: last });
}

/** Units that would be left without a parent if this one ended on the day. */
export function childrenLeft(register: RegisterView, unitId: string, day: Day): Unit[] {
  return register
    .everUnder(unitId)
    .filter((child) =>
      child.parents.some(({ value, until }) => value === unitId && (until === undefined || until > day)),
    );
}
