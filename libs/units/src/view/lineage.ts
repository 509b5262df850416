import { Decimal } from '@toandan/kernel';
import type { Day } from './day.js';
import type { UnitIndex } from './unit-index.js';

/** What part of a unit is found in another one. */
export interface RelatedShare {
  readonly unitId: string;
  /** Exact; along several steps the shares are multiplied. */
  readonly share: Decimal;
  /** Whether any step on the way was an estimate: then a figure restated by it is one. */
  readonly estimated: boolean;
}

const WHOLE = Decimal.fromInteger(1);

/** What became of a unit by the day: itself as long as it exists, nothing while it did not exist yet. */
export function successorsOf(index: UnitIndex, unitId: string, day: Day): RelatedShare[] {
  const unit = index.units.get(unitId);
  if (unit === undefined || unit.from > day) return [];
  const found = new Shares();
  const follow = (id: string, since: Day, share: Decimal, estimated: boolean): void => {
    const edges = index.edgesFrom.get(id);
    const end = edges?.[0]?.day;
    // Time goes on from step to step, so that no history, however wrong, leads in a circle.
    if (edges === undefined || end === undefined || end > day || end <= since) {
      found.add(id, share, estimated);
      return;
    }
    for (const edge of edges) {
      if (edge.day === end) follow(edge.to, end, share.times(edge.share), estimated || edge.estimated);
    }
  };
  follow(unitId, '', WHOLE, false);
  return found.list();
}

/** Of which units that existed on the day it was made, and what part of each it took. Itself, if it existed already. */
export function predecessorsOf(index: UnitIndex, unitId: string, day: Day): RelatedShare[] {
  const found = new Shares();
  const follow = (id: string, before: Day, share: Decimal, estimated: boolean): void => {
    const unit = index.units.get(id);
    if (unit === undefined || unit.from >= before) return;
    if (unit.from <= day) {
      found.add(id, share, estimated);
      return;
    }
    for (const edge of index.edgesTo.get(id) ?? []) {
      follow(edge.from, unit.from, share.times(edge.share), estimated || edge.estimated);
    }
  };
  follow(unitId, '9999-99-99', WHOLE, false);
  return found.list();
}

/** Shares by unit; those that meet in one unit on different ways are added. */
class Shares {
  readonly #found = new Map<string, RelatedShare>();

  add(unitId: string, share: Decimal, estimated: boolean): void {
    const known = this.#found.get(unitId);
    this.#found.set(unitId, {
      unitId,
      share: known === undefined ? share : known.share.plus(share),
      estimated: estimated || known?.estimated === true,
    });
  }

  list(): RelatedShare[] {
    return [...this.#found.values()];
  }
}
