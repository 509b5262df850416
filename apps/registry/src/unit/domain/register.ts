import { edgesOf } from './edges-of.js';
import type { UnitEvent } from './events.js';
import { established, gone, moved, renamed } from './evolve.js';
import { sameEdge, type LineageEdge } from './lineage.js';
import type { Unit } from './unit.js';
import { UnitError } from './unit-error.js';
import type { UnitLevel } from './vocabulary.js';

type Index<T> = Map<string, readonly T[]>;

/**
 * All units with their histories and the lineage between them: what the rules look at, and what answers questions.
 *
 * Units are values and never change; a register does, by applying events. Whoever wants to try something forks it first.
 */
export class Register {
  private constructor(
    private readonly units: Map<string, Unit>,
    private readonly childrenOf: Index<string>,
    private readonly holdersOf: Index<string>,
    private readonly from: Index<LineageEdge>,
    private readonly to: Index<LineageEdge>,
  ) {}

  static empty(): Register {
    return new Register(new Map(), new Map(), new Map(), new Map(), new Map());
  }

  /** What was kept elsewhere. */
  static restore(units: Iterable<Unit>, edges: Iterable<LineageEdge>): Register {
    const register = Register.empty();
    for (const unit of units) register.#put(unit);
    for (const edge of edges) register.#link(edge);
    return register;
  }

  /** A register of its own: what it applies is not seen here. */
  fork(): Register {
    return new Register(
      new Map(this.units),
      new Map(this.childrenOf),
      new Map(this.holdersOf),
      new Map(this.from),
      new Map(this.to),
    );
  }

  find(id: string): Unit | undefined {
    return this.units.get(id);
  }

  /** @throws UnitError unit.unknown */
  unit(id: string): Unit {
    const unit = this.units.get(id);
    if (unit === undefined) throw new UnitError('unit.unknown', { unitId: id });
    return unit;
  }

  all(): Iterable<Unit> {
    return this.units.values();
  }

  edges(): LineageEdge[] {
    return [...this.from.values()].flat();
  }

  /** Units that at some time had this one as their parent. */
  everUnder(parentId: string): Unit[] {
    return (this.childrenOf.get(parentId) ?? []).map((id) => this.unit(id));
  }

  /** Units of the level that at some time had this code. */
  everCoded(level: UnitLevel, code: string): Unit[] {
    return (this.holdersOf.get(codeKey(level, code)) ?? []).map((id) => this.unit(id));
  }

  edgesFrom(id: string): readonly LineageEdge[] {
    return this.from.get(id) ?? [];
  }

  edgesTo(id: string): readonly LineageEdge[] {
    return this.to.get(id) ?? [];
  }

  /** Takes in what has happened. Returns the units that it changed, each by one version. */
  apply(event: UnitEvent): Unit[] {
    for (const edge of edgesOf(event)) this.#link(edge);
    return this.#changedBy(event).filter((unit) => {
      const changed = this.units.get(unit.id) !== unit;
      if (changed) this.#put(unit);
      return changed;
    });
  }

  #changedBy(event: UnitEvent): Unit[] {
    switch (event.type) {
      case 'unit-established':
        return [established(event)];
      case 'unit-renamed':
        return [renamed(this.unit(event.unitId), event)];
      case 'unit-moved':
        return [moved(this.unit(event.unitId), event)];
      case 'units-merged':
        return event.sources.map((source) => gone(this.unit(source.unitId), event.day));
      case 'unit-split':
      case 'unit-dissolved':
        return [gone(this.unit(event.unitId), event.day)];
    }
  }

  #put(unit: Unit): void {
    this.units.set(unit.id, unit);
    for (const { value } of unit.parents) add(this.childrenOf, value, unit.id);
    for (const { value } of unit.codes) add(this.holdersOf, codeKey(unit.level, value), unit.id);
  }

  #link(edge: LineageEdge): void {
    if (this.edgesFrom(edge.from).some((known) => sameEdge(known, edge))) return;
    this.from.set(edge.from, [...this.edgesFrom(edge.from), edge]);
    this.to.set(edge.to, [...this.edgesTo(edge.to), edge]);
  }
}

/** A register to be asked and not changed: shared by all who ask. */
export type RegisterView = Omit<Register, 'apply'>;

/** Lists are replaced, never changed: forks share them. */
function add(index: Index<string>, key: string, id: string): void {
  const known = index.get(key) ?? [];
  if (!known.includes(id)) index.set(key, [...known, id]);
}

function codeKey(level: UnitLevel, code: string): string {
  return `${level} ${code}`;
}
