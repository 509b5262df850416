import { sameName } from '@toandan/kernel';
import { unitByCode } from '../ask/unit-by-code.js';
import type { UnitOnDay } from '../ask/unit-on-day.js';
import type { SeenUnit } from '../commands.js';
import type { Day } from '../day.js';
import { establish } from '../decide/establish.js';
import { move } from '../decide/move.js';
import { rename } from '../decide/rename.js';
import type { Recorded, UnitEstablished, UnitMoved, UnitRenamed } from '../events.js';
import type { LegalBasis } from '../legal-basis.js';
import type { Register, RegisterView } from '../register.js';
import { UnitError } from '../unit-error.js';
import type { CommuneRow } from './commune-row.js';
import { shown, type RowError } from './row-error.js';

/** From when the list holds and by what document. */
export interface CommuneList {
  readonly day: Day;
  /** Without one the list can only establish. */
  readonly basis?: LegalBasis;
  /** Makes the id of a commune that is new. */
  readonly idOf: (code: string, day: Day) => string;
}

export interface CommuneChange {
  readonly line: number;
  readonly code: string;
  readonly unitId: string;
  readonly change: 'established' | 'renamed' | 'moved';
}

export interface CommunePlan {
  readonly changes: readonly CommuneChange[];
  readonly unchanged: number;
  readonly errors: readonly RowError[];
  readonly events: readonly CommuneEvent[];
}

type CommuneEvent = UnitEstablished | UnitRenamed | UnitMoved;

/**
 * What a list of communes changes: those it names become as it says, from its day on. Others stay as they are, since a
 * list may be of a part of the country, and since what becomes of a commune that ends cannot be read from a list.
 */
export function planCommunes(
  view: RegisterView,
  rows: readonly CommuneRow[],
  list: CommuneList,
  recorded: Recorded,
): CommunePlan {
  const register = view.fork();
  const changes: CommuneChange[] = [];
  const errors: RowError[] = [];
  const events: CommuneEvent[] = [];
  const lineOf = new Map<string, number>();
  let unchanged = 0;
  for (const row of rows) {
    const repeated = lineOf.has(row.code);
    lineOf.set(row.code, row.line);
    const province = unitByCode(register, row.provinceCode, 'province', list.day);
    if (repeated) errors.push(wrong(row, 'code', 'code.repeated', row.code));
    if (province === undefined) {
      errors.push(wrong(row, 'province_code', 'province.unknown', row.provinceCode));
    }
    if (repeated || province === undefined) continue;
    try {
      const done = planRow(register, row, province.id, list, recorded);
      events.push(...done);
      changes.push(...done.map((event) => changeOf(row, event)));
      if (done.length === 0) unchanged += 1;
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      errors.push({ line: row.line, code: error.code });
    }
  }
  return { changes, unchanged, errors, events };
}

function planRow(
  register: Register,
  row: CommuneRow,
  provinceId: string,
  list: CommuneList,
  recorded: Recorded,
): CommuneEvent[] {
  const { day, basis } = list;
  const known = unitByCode(register, row.code, 'commune', day);
  const stated = { kind: row.kind, names: { vi: row.name } };
  const events: CommuneEvent[] = [];
  const happen = (decided: readonly CommuneEvent[]): void => {
    for (const event of decided) register.apply(event);
    events.push(...decided);
  };
  if (known === undefined) {
    const unitId = list.idOf(row.code, day);
    const unit = { unitId, level: 'commune', code: row.code, parentId: provinceId, ...stated } as const;
    happen(establish(register, { ...unit, day, ...(basis && { basis }) }, recorded));
    return events;
  }
  if (isCalled(known, row) && known.parentId === provinceId) return [];
  if (basis === undefined) throw new UnitError('unit.basis-missing');
  if (!isCalled(known, row)) {
    happen(rename(register, { ...seenNow(register, known.id), ...stated, day, basis }, recorded));
  }
  if (known.parentId !== provinceId) {
    happen(move(register, { ...seenNow(register, known.id), parentId: provinceId, day, basis }, recorded));
  }
  return events;
}

/** A name in another spelling of its tone marks is not another name. */
function isCalled({ kind, names }: UnitOnDay, row: CommuneRow): boolean {
  return kind === row.kind && sameName(names.vi, row.name);
}

function seenNow(register: RegisterView, unitId: string): SeenUnit {
  return { unitId, expectedVersion: register.unit(unitId).version };
}

function changeOf({ line, code }: CommuneRow, { type, unitId }: CommuneEvent): CommuneChange {
  const change = (
    { 'unit-established': 'established', 'unit-renamed': 'renamed', 'unit-moved': 'moved' } as const
  )[type];
  return { line, code, unitId, change };
}

function wrong(
  { line }: CommuneRow,
  column: NonNullable<RowError['column']>,
  code: RowError['code'],
  value: string,
): RowError {
  return { line, column, code, value: shown(value) };
}
