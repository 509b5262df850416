import type { EstablishUnit, RenameUnit } from '../domain/commands.js';
import { establish } from '../domain/decide/establish.js';
import type { Recorded, UnitEvent } from '../domain/events.js';
import type { LegalBasis } from '../domain/legal-basis.js';
import type { LineageEdge } from '../domain/lineage.js';
import { Register } from '../domain/register.js';
import type { Unit } from '../domain/unit.js';
import { UnitError, type UnitErrorCode } from '../domain/unit-error.js';

/** For the tests: a small country. */
export const RECORDED: Recorded = { at: '2026-11-22T08:00:00.000Z', by: 'tester' };

export const BASIS: LegalBasis = {
  documentNumber: '202/2025/QH15',
  documentDate: '2025-06-12',
  issuer: 'Quốc hội',
  article: 'Điều 1',
};

/** Readable ids: `id(1)`, `id(2)`, … */
export function id(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

export const NATION = id(0);
const FOUNDED = '2000-01-01';

export function nation(): EstablishUnit {
  return { unitId: NATION, level: 'nation', kind: 'nation', names: { vi: 'Việt Nam' }, day: FOUNDED };
}

export function province(nth: number, more: Partial<EstablishUnit> = {}): EstablishUnit {
  return {
    unitId: id(nth),
    level: 'province',
    kind: 'province',
    code: String(nth).padStart(2, '0'),
    names: { vi: `Tỉnh số ${nth}` },
    parentId: NATION,
    day: FOUNDED,
    ...more,
  };
}

export function commune(nth: number, parent: number, more: Partial<EstablishUnit> = {}): EstablishUnit {
  return {
    unitId: id(nth),
    level: 'commune',
    kind: 'commune',
    code: String(nth).padStart(5, '0'),
    names: { vi: `Xã số ${nth}` },
    parentId: id(parent),
    day: FOUNDED,
    ...more,
  };
}

/** A register in which all this was established. */
export function registerOf(...units: EstablishUnit[]): Register {
  const register = Register.empty();
  for (const unit of units) happen(register, establish(register, unit, RECORDED));
  return register;
}

export function happen(register: Register, events: readonly UnitEvent[]): void {
  for (const event of events) register.apply(event);
}

export function seen(register: Register, nth: number): Pick<RenameUnit, 'unitId' | 'expectedVersion'> {
  return { unitId: id(nth), expectedVersion: register.unit(id(nth)).version };
}

/** The code with which it was refused; any other failure is thrown on. */
export function refusal(work: () => unknown): UnitErrorCode | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof UnitError) return error.code;
    throw error;
  }
}

/** A register as plain values, to be compared; the order in which things came into it does not show. */
export function contentOf(register: Register): { units: Unit[]; edges: LineageEdge[] } {
  const place = ({ from, to, day, kind }: LineageEdge): string => `${from} ${to} ${day} ${kind}`;
  return {
    units: [...register.all()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    edges: register.edges().toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
  };
}
