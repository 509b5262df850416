import type { UnitLevel } from '@toandan/contracts';
import type { CalendarDate } from '@toandan/kernel';
import { LRUCache } from 'lru-cache';
import { vietnamDay, type Day } from './day.js';
import { changesIn, factsKnownAt, type UnitChange, type UnitFacts } from './facts.js';
import { predecessorsOf, successorsOf, type RelatedShare } from './lineage.js';
import { reaches, reachOf } from './reach.js';
import { unitOnDay, valueOn, type Names, type Unit, type UnitOnDay } from './unit.js';
import { indexOf, type UnitIndex } from './unit-index.js';

/** What all views of the same facts share. */
interface Shared {
  readonly facts: UnitFacts;
  readonly index: UnitIndex;
  /** By the last instant at which something became known. */
  readonly earlier: LRUCache<string, Shared>;
  /** Found when first asked for. */
  changes?: readonly UnitChange[];
}

/** How complete the facts of a view are. */
export interface UnitsState {
  /** Up to when facts are in it: `asKnownAt` this instant answers the same, at any later time. */
  readonly recordedUntil: string;
  /** True while the copy is made anew after a rewind: facts that were known before are still missing. */
  readonly rebuilding: boolean;
}

const EARLIER_KEPT = 8;

/**
 * All administrative units with their histories, as this service knows them: an immutable view, to be asked.
 *
 * A unit is known by our id, never by its code or name, which others had before and will have again. Questions about
 * unknown units answer undefined or nothing, since a unit may be named by an event that was faster than its own.
 */
export class Units {
  private constructor(
    private readonly shared: Shared,
    /** The day in Việt Nam by which "current" is meant. */
    readonly currentDay: CalendarDate,
    readonly state: UnitsState,
  ) {}

  readonly #reaches = new Map<string, ReadonlySet<string>>();

  static of(facts: UnitFacts, currentDay: CalendarDate, state: UnitsState): Units {
    return new Units(sharedOf(facts), currentDay, state);
  }

  /** The same, asked on another day. */
  onCurrentDay(day: CalendarDate): Units {
    return day === this.currentDay ? this : new Units(this.shared, day, this.state);
  }

  /** What this service knew at a past instant, and what was current then, if no other day is given. */
  asKnownAt(instant: Date, currentDay: CalendarDate = vietnamDay(instant)): Units {
    const text = instant.toISOString();
    if (text >= this.state.recordedUntil) return this.onCurrentDay(currentDay);
    const { facts, earlier } = this.shared;
    const last = this.changes().findLast(({ recordedAt }) => recordedAt <= text)?.recordedAt ?? '';
    const shared = earlier.get(last) ?? sharedOf(factsKnownAt(facts, text));
    earlier.set(last, shared);
    return new Units(shared, currentDay, { ...this.state, recordedUntil: text });
  }

  /** When this service came to know of changes and from which days they hold: for whoever must recompute what hangs on them. */
  changes(): readonly UnitChange[] {
    this.shared.changes ??= changesIn(this.shared.facts);
    return this.shared.changes;
  }

  find(unitId: string): Unit | undefined {
    return this.index.units.get(unitId);
  }

  /** Every unit that was ever known. */
  all(): Iterable<Unit> {
    return this.index.units.values();
  }

  /** Undefined until its event has come. */
  nation(): UnitOnDay | undefined {
    return this.onDay(this.currentDay, 'nation')[0];
  }

  /** The unit as it was on the day; undefined when it did not exist. */
  unitOn(unitId: string, day: Day): UnitOnDay | undefined {
    const unit = this.find(unitId);
    return unit && unitOnDay(unit, day);
  }

  /** Every unit that existed on the day, of one level or of all; ordered by id. */
  onDay(day: Day, level?: UnitLevel): UnitOnDay[] {
    const units = level === undefined ? [...this.all()] : (this.index.byLevel.get(level) ?? []);
    return units.flatMap((unit) => unitOnDay(unit, day) ?? []);
  }

  /** Undefined for the nation, and when the unit did not exist on the day. */
  parentOn(unitId: string, day: Day): string | undefined {
    const unit = this.find(unitId);
    return unit && valueOn(unit.parents, day);
  }

  /** Its name on the day; before it existed its first one, afterwards its last one: a former unit keeps its name. */
  nameOn(unitId: string, day: Day): Names | undefined {
    const namings = this.find(unitId)?.namings ?? [];
    return (namings.findLast(({ from }) => from <= day) ?? namings[0])?.value.names;
  }

  childrenOn(unitId: string, day: Day): UnitOnDay[] {
    return (this.index.everUnder.get(unitId) ?? [])
      .flatMap((unit) => unitOnDay(unit, day) ?? [])
      .filter(({ parentId }) => parentId === unitId);
  }

  /**
   * What became of the unit by the day: itself with share 1 while it exists. Nothing while it did not exist yet. The
   * shares add up to exactly 1.
   */
  successors(unitId: string, day: Day): RelatedShare[] {
    return successorsOf(this.index, unitId, day);
  }

  /** Of which units that existed on the day it was made, and what part of each of them it took. */
  predecessors(unitId: string, day: Day): RelatedShare[] {
    return predecessorsOf(this.index, unitId, day);
  }

  /** Whether an account of the unit acts for the target: see {@link within}. */
  covers(unitId: string, target: string): boolean {
    return reaches(this.index, unitId, target, this.currentDay);
  }

  /**
   * Every unit on whose behalf an account of this unit acts: itself, all below it now, and former units of which a
   * part is found there now. For lists; {@link covers} answers for one at a fraction of the work.
   */
  within(unitId: string): ReadonlySet<string> {
    const reach = this.#reaches.get(unitId) ?? reachOf(this.index, unitId, this.currentDay);
    this.#reaches.set(unitId, reach);
    return reach;
  }

  private get index(): UnitIndex {
    return this.shared.index;
  }
}

function sharedOf(facts: UnitFacts): Shared {
  return {
    facts,
    index: indexOf(facts),

    earlier: new LRUCache({ max: EARLIER_KEPT }),
  };
}
