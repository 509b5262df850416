import { systemClock, type Clock } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import { vietnamDay } from '../view/day.js';
import { Units } from '../view/units.js';
import { loadFacts, loadVersion, type Reader } from './load-facts.js';

interface Held {
  readonly version: string;
  readonly units: Units;
}

/**
 * A service's copy of the units, held in memory: a few megabytes that are asked all the time and change a few times a
 * year. Whether it is still the newest is one look at the copy's version.
 */
export class UnitCopy {
  #held: Held | undefined;
  #loading: Promise<Held> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock = systemClock,
  ) {}

  /** The newest committed state, as of today; with a transaction, what that one sees. */
  async snapshot(reader: Reader = this.database): Promise<Units> {
    const version = await loadVersion(reader);
    const held = this.#held?.version === version ? this.#held : await this.#newest(reader, version);
    return held.units.onCurrentDay(vietnamDay(this.clock.now()));
  }

  /** Many ask at once when something has changed, and one of them loads. */
  async #newest(reader: Reader, version: string): Promise<Held> {
    // A transaction may see an older or a newer state than others: it looks for itself.
    if (reader !== this.database) return this.#load(reader);
    this.#loading ??= this.#load(reader).finally(() => {
      this.#loading = undefined;
    });
    const loaded = await this.#loading;
    // The load under way may have begun before what this caller has seen.
    if (BigInt(loaded.version) < BigInt(version)) return this.#newest(reader, version);
    this.#held = loaded;
    return loaded;
  }

  async #load(reader: Reader): Promise<Held> {
    const { version, facts, ...state } = await loadFacts(reader);
    return { version, units: Units.of(facts, vietnamDay(this.clock.now()), state) };
  }
}
