import type { UnitCopy, Units } from '@toandan/units';
import { UnitTimeline } from '../usecases/unit-timeline.js';

/** The timeline of the newest map, kept for as long as the map is the same. */
export class Timelines {
  #held: { readonly units: Units; readonly timeline: UnitTimeline } | undefined;

  constructor(private readonly copy: UnitCopy) {}

  async newest(): Promise<UnitTimeline> {
    const units = await this.copy.snapshot();
    if (this.#held?.units !== units) this.#held = { units, timeline: new UnitTimeline(units) };
    return this.#held.timeline;
  }
}
