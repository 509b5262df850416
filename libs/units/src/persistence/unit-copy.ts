import { systemClock, type Clock } from '@toandan/kernel';
import { Tx, type Database } from '@toandan/persistence';
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
    const held = this.#held?.version === version ? this.#held : await this.#load(reader, version);
    return this.#today(held);
  }

  /** What a view has worked out stays with it for the day. */
  #today(held: Held): Units {
    const units = held.units.onCurrentDay(vietnamDay(this.clock.now()));
    if (held === this.#held) this.#held = { ...held, units };
    return units;
  }

  async #load(reader: Reader, version: string): Promise<Held> {
    if (!(reader instanceof Tx)) return this.#loadOnce(version);
    // What a transaction sees may never come to be: it is kept once it is known to.
    const loaded = await this.#read(reader);
    reader.afterCommit(() => this.#keep(loaded));
    return loaded;
  }

  /** Many ask at once when something has changed, and one of them loads. */
  async #loadOnce(version: string): Promise<Held> {
    this.#loading ??= this.#read(this.database).finally(() => {
      this.#loading = undefined;
    });
    const loaded = await this.#loading;
    this.#keep(loaded);
    // The load under way may have begun before what this caller has seen.
    return isBefore(loaded.version, version) ? this.#loadOnce(version) : loaded;
  }

  #keep(loaded: Held): void {
    if (this.#held === undefined || isBefore(this.#held.version, loaded.version)) this.#held = loaded;
  }

  async #read(reader: Reader): Promise<Held> {
    const { version, facts, ...state } = await loadFacts(reader);
    return { version, units: Units.of(facts, vietnamDay(this.clock.now()), state) };
  }
}

function isBefore(one: string, other: string): boolean {
  return BigInt(one) < BigInt(other);
}
