export interface UnitFacts {
  readonly id: string;
  readonly level?: string;
  /** Without the word for the kind; absent while the unit's own event has not come. */
  readonly name?: { readonly vi: string; readonly en?: string };
}

/**
 * The unit that is to look into a tip-off: the one named, or the nation, whose own officers pass it on.
 * @throws TipoffError `tipoff.unit-unknown`, `tipoff.unit-ended`; a passing refusal while no unit is known yet
 */
export type Routing = (unitId: string | undefined) => string;

/** What the service knows of administrative units. */
export interface UnitDirectory {
  /** As of now. */
  routing(): Promise<Routing>;
  /** The unit, all below it and the former units that are found there; undefined: every unit. */
  within(unitId: string): Promise<readonly string[] | undefined>;
  /** Those that lie below a unit today, by name; below the nation when absent. */
  below(unitId: string | undefined): Promise<UnitFacts[]>;
  describe(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitFacts>>;
}
