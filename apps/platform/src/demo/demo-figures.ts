import { tail } from '@toandan/messaging/operations';
import { answer, formerOf, unitByCode, unitsOn, type RegisterView } from '@toandan/registry/units';
import type { DemoHost } from './demo-host.js';

/** The last day of the 63 provinces, and the first of the 34. */
const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';

export interface DemoFigures {
  before: { day: string; provinces: number };
  after: { day: string; provinces: number };
  provinces: { code: string; name: string; formerly: string[] }[];
  /** The same code on both days, and whose it was. */
  reusedCodes: { code: string; before: string; after: string }[];
  /** A former unit is an answer, not an absence. */
  asked: { name: string; until: string; now: { name: string; share: string }[] };
  events: Record<string, number>;
}

/** Everything the demo tells, asked of the register and of the log. */
export async function demoFigures(host: DemoHost): Promise<DemoFigures> {
  const register = await host.units.read();
  const before = unitsOn(register, BEFORE, 'province');
  const after = unitsOn(register, AFTER, 'province');
  return {
    before: { day: BEFORE, provinces: before.length },
    after: { day: AFTER, provinces: after.length },
    provinces: after
      .map((unit) => ({
        code: unit.code ?? '',
        name: unit.names.vi,
        formerly: formerOf(register, unit.id, BEFORE).map((one) => nameOf(register, one.unitId)),
      }))
      .sort((a, b) => a.code.localeCompare(b.code)),
    reusedCodes: before.flatMap((unit) => {
      const later = unitByCode(register, unit.code ?? '', 'province', AFTER);
      if (later === undefined || later.names.vi === unit.names.vi) return [];
      return [{ code: unit.code ?? '', before: unit.names.vi, after: later.names.vi }];
    }),
    asked: askedOf(register),
    events: await eventsByType(host),
  };
}

function askedOf(register: RegisterView): DemoFigures['asked'] {
  const asked = unitByCode(register, '06', 'province', BEFORE)!;
  const found = answer(register, asked.id, AFTER);
  if (found.state !== 'former') throw new Error('the built-in history has no merger of this unit');
  return {
    name: found.unit.names.vi,
    until: found.unit.until ?? '',
    now: found.successors.map(({ unitId, share }) => ({ name: nameOf(register, unitId), share })),
  };
}

function nameOf(register: RegisterView, id: string): string {
  return register.unit(id).namings.at(-1)!.value.names.vi;
}

async function eventsByType(host: DemoHost): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const { envelope } of tail(host.operator, {
    services: ['registry'],
    contracts: host.contracts,
  })) {
    if (envelope !== undefined) counts[envelope.type] = (counts[envelope.type] ?? 0) + 1;
  }
  return counts;
}
