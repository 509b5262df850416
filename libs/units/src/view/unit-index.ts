import { Decimal } from '@toandan/kernel';
import type { UnitLevel } from '@toandan/contracts';
import type { Day } from './day.js';
import type { EdgeFact, Establishment, NamingFact, ParentFact, UnitFacts } from './facts.js';
import type { Dated, Naming, Unit } from './unit.js';

/** What part of a unit that ended went into another one. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  readonly share: Decimal;
  readonly estimated: boolean;
}

/** The units that the facts make, and where to find them. Never changed once made. */
export interface UnitIndex {
  readonly units: ReadonlyMap<string, Unit>;
  readonly byLevel: ReadonlyMap<UnitLevel, readonly Unit[]>;
  /** By the id of whoever was its parent at some time. */
  readonly everUnder: ReadonlyMap<string, readonly Unit[]>;
  readonly edgesFrom: ReadonlyMap<string, readonly Edge[]>;
  readonly edgesTo: ReadonlyMap<string, readonly Edge[]>;
}

/** The same index whatever the order in which facts of different units came. */
export function indexOf(facts: UnitFacts): UnitIndex {
  const edges = edgesOf(facts.edges);
  const edgesFrom = Map.groupBy(edges, (edge) => edge.from);
  const namings = Map.groupBy(facts.namings, (fact) => fact.unitId);
  const parents = Map.groupBy(facts.parents, (fact) => fact.unitId);
  const units = new Map<string, Unit>();
  for (const fact of facts.establishments.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1))) {
    const end = edgesFrom.get(fact.unitId)?.[0]?.day;
    const { unitId } = fact;
    units.set(unitId, unitOf(fact, namings.get(unitId) ?? [], parents.get(unitId) ?? [], end));
  }
  const all = [...units.values()];
  return {
    units,
    byLevel: Map.groupBy(all, (unit) => unit.level),
    everUnder: everUnder(all),
    edgesFrom,
    edgesTo: Map.groupBy(edges, (edge) => edge.to),
  };
}

/** Each edge once, in an order that does not hang on arrival. */
function edgesOf(facts: readonly EdgeFact[]): Edge[] {
  const known = new Map<string, EdgeFact>();
  for (const fact of facts) known.set(`${fact.from} ${fact.day} ${fact.to}`, fact);
  return [...known.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { from, to, day, share, estimated }]) => ({
      from,
      to,
      day,
      share: Decimal.parse(share),
      estimated,
    }));
}

function unitOf(
  { unitId, level, day }: Establishment,
  namings: readonly NamingFact[],
  parents: readonly ParentFact[],
  until: Day | undefined,
): Unit {
  return {
    id: unitId,
    level,
    from: day,
    ...(until === undefined ? {} : { until }),
    namings: history(namings, namingOf, sameNaming, until),
    parents: history(
      parents,
      (fact) => fact.parentId,
      (one, other) => one === other,
      until,
    ),
  };
}

function namingOf({ kind, vi, en, code }: NamingFact): Naming {
  const names = { vi, ...(en === undefined ? {} : { en }) };
  return { kind, names, ...(code === undefined ? {} : { code }) };
}

function sameNaming(one: Naming, other: Naming): boolean {
  const sameNames = one.names.vi === other.names.vi && one.names.en === other.names.en;
  return one.kind === other.kind && one.code === other.code && sameNames;
}

/** Two facts of one day are one change: the later one is whole. What begins when the unit ends never came to hold. */
function history<F extends { readonly day: Day }, T>(
  facts: readonly F[],
  valueOf: (fact: F) => T,
  same: (one: T, other: T) => boolean,
  until: Day | undefined,
): Dated<T>[] {
  const entries: { from: Day; value: T }[] = [];
  for (const fact of facts) {
    if (until !== undefined && fact.day >= until) continue;
    if (entries.at(-1)?.from === fact.day) entries.pop();
    const last = entries.at(-1);
    const value = valueOf(fact);
    if (last === undefined || !same(last.value, value)) entries.push({ from: fact.day, value });
  }
  return entries.map((entry, nth) => {
    const end = entries[nth + 1]?.from ?? until;
    return { from: entry.from, ...(end === undefined ? {} : { until: end }), value: entry.value };
  });
}

function everUnder(units: readonly Unit[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const parentId of new Set(unit.parents.map(({ value }) => value))) {
      const children = found.get(parentId);
      if (children === undefined) found.set(parentId, [unit]);
      else children.push(unit);
    }
  }
  return found;
}
