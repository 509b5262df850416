import type { Boundary } from './boundary.js';
import type { MappedUnit, Part, UnitMap } from './unit-map.js';
import { Decimal } from '@toandan/kernel';

const WHOLE = Decimal.fromInteger(1);

/** Where units stand on one boundary, for figures of a period that ends on a day. */
export class Ancestry {
  readonly #day: string;
  readonly #parents = new Map<string, string | undefined>();
  readonly #parts = new Map<string, readonly Part[]>();

  constructor(
    private readonly units: UnitMap,
    private readonly boundary: Boundary,
    periodEnd: string,
  ) {
    this.#day = boundary.kind === 'as-reported' ? periodEnd : boundary.day;
  }

  /** The day whose map it is. */
  get day(): string {
    return this.#day;
  }

  /**
   * Under which units a unit's figures stand, with the share of each. A unit that is not known yet, or that begins
   * after the boundary's day and so cannot be taken back to it, stands for itself.
   */
  partsOf(unitId: string): readonly Part[] {
    let parts = this.#parts.get(unitId);
    if (parts === undefined) {
      const found = this.boundary.kind === 'as-reported' ? [] : this.units.successors(unitId, this.#day);
      parts = found.length === 0 ? [{ unitId, share: WHOLE }] : found;
      this.#parts.set(unitId, parts);
    }
    return parts;
  }

  /** On the boundary's day, or on the nearest one on which the unit exists. */
  parentOf(unitId: string): string | undefined {
    if (!this.#parents.has(unitId)) {
      const unit = this.units.find(unitId);
      const parent = unit && this.units.parentOn(unitId, nearestDay(unit, this.#day));
      this.#parents.set(unitId, parent);
    }
    return this.#parents.get(unitId);
  }

  /** From the unit itself up to the top. */
  upwards(unitId: string): readonly string[] {
    const path: string[] = [];
    for (let at: string | undefined = unitId; at !== undefined; at = this.parentOf(at)) {
      // Whatever the facts say, no unit stands above itself.
      if (path.includes(at)) break;
      path.push(at);
    }
    return path;
  }
}

function nearestDay({ from, until }: MappedUnit, day: string): string {
  if (day < from) return from;
  return until !== undefined && day >= until ? dayBefore(until) : day;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
