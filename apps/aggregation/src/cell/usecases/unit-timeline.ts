import type { Units } from '@toandan/units';

const KEPT = 64;

/** The map of units in the course of time: as it was known, on the day that it was. */
export class UnitTimeline {
  /** When something became known, in order. */
  readonly recorded: readonly string[];
  /** When days began from which something holds that was known before. */
  readonly begun: readonly string[];
  /** Every instant at which the current map changed. */
  readonly changes: readonly string[];
  readonly #known = new Map<string, Units>();

  constructor(private readonly units: Units) {
    const changes = units.changes();
    this.recorded = [...new Set(changes.map(({ recordedAt }) => recordedAt))];
    const begun = changes.filter(({ recordedAt, day }) => midnight(day) > recordedAt);
    this.begun = [...new Set(begun.map(({ day }) => midnight(day)))].toSorted();
    this.changes = [...new Set([...this.recorded, ...this.begun])].toSorted();
  }

  get recordedUntil(): string {
    return this.units.state.recordedUntil;
  }

  /** True while the copy is made anew: nothing may be worked out or answered by what is there of it. */
  get rebuilding(): boolean {
    return this.units.state.rebuilding;
  }

  /** The same object for all instants between two changes on one day, so that what was found on it can be kept. */
  at(instant: string): Units {
    const last = this.changes.findLast((change) => change <= instant) ?? '';
    const key = `${last} ${vietnamDayOf(instant)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= KEPT) this.#known.clear();
    const units = this.units.asKnownAt(new Date(instant));
    this.#known.set(key, units);
    return units;
  }
}

/** When a day begins in Việt Nam. */
function midnight(day: string): string {
  return new Date(`${day}T00:00:00+07:00`).toISOString();
}

function vietnamDayOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}
