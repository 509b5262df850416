import { Units } from '@toandan/units';
import { id } from '../../test/told.js';
import type { Level } from '../domain/unit-map.js';

type Facts = Parameters<typeof Units.of>[0];
type Edge = Facts['edges'][number];

/** For the tests: when everything of a country was known from the beginning. */
const LONG_AGO = '2020-01-01T00:00:00.000Z';

/** A small country, told fact by fact. */
export class Country {
  readonly #establishments: Facts['establishments'][number][] = [];
  readonly #namings: Facts['namings'][number][] = [];
  readonly #parents: Facts['parents'][number][] = [];
  readonly #edges: Edge[] = [];

  constructor(private recordedAt = LONG_AGO) {
    this.unit(0, 'nation');
  }

  /** What is told from here on became known at that instant. */
  at(instant: string): this {
    this.recordedAt = instant;
    return this;
  }

  unit(nth: number, level: Level, parent = 0, day = '2000-01-01'): this {
    const { recordedAt } = this;
    const unitId = id(nth);
    this.#establishments.push({ unitId, level, day, recordedAt });
    this.#namings.push({ unitId, day, kind: 'province', vi: `Đơn vị ${nth}`, recordedAt });
    if (level !== 'nation') this.#parents.push({ unitId, parentId: id(parent), day, recordedAt });
    return this;
  }

  moved(nth: number, parent: number, day: string): this {
    this.#parents.push({ unitId: id(nth), parentId: id(parent), day, recordedAt: this.recordedAt });
    return this;
  }

  /** Units and shares that came out of one. */
  became(nth: number, parts: readonly (readonly [nth: number, share: string])[], day: string): this {
    for (const [to, share] of parts) {
      const { recordedAt } = this;
      this.#edges.push({ from: id(nth), to: id(to), day, share, estimated: share !== '1', recordedAt });
    }
    return this;
  }

  units(today: string): Units {
    const facts = {
      establishments: this.#establishments,
      namings: this.#namings,
      parents: this.#parents,
      edges: this.#edges,
    };
    const state = { recordedUntil: this.recordedAt, rebuilding: false };
    return Units.of(facts, today as Units['currentDay'], state);
  }
}
