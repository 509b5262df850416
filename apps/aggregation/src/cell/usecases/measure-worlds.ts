import type { Catalogue } from '../domain/catalogue.js';
import type { World, Worlds } from '../domain/world.js';
import type { UnitTimeline } from './unit-timeline.js';

/** The worlds of one indicator: the map of units, its definition, the forms that ask for it. */
export class MeasureWorlds implements Worlds {
  readonly #changes: readonly string[];

  constructor(
    private readonly indicator: string,
    private readonly units: UnitTimeline,
    private readonly catalogue: Catalogue,
  ) {
    this.#changes = [...new Set([...units.changes, ...catalogue.changesOf(indicator)])].toSorted();
  }

  at(instant: string): World {
    const units = this.units.at(instant);
    return {
      units,
      measure: this.catalogue.measureAt(this.indicator, instant),
      levelOfForm: (form) => this.catalogue.levelOfForm(form, instant),
      today: units.currentDay,
    };
  }

  changesFrom(instant: string): readonly string[] {
    return this.#changes.filter((at) => at >= instant);
  }
}
