import type { AggregationRule } from '@toandan/kernel';
import type { Level, UnitMap } from './unit-map.js';

/** What is measured, as far as adding it up needs to know. */
export interface Measure extends AggregationRule {
  readonly code: string;
  /** Invented figures: never counted together with real ones. */
  readonly exercise: boolean;
  /**
   * Whether each contribution is an occurrence of its own, such as an award. Otherwise it is what a unit says of a
   * period, and of two that a unit has said the newer one counts.
   */
  readonly occurrences: boolean;
}

/** All that the figures of one measure are added up by, as it was known at one instant. */
export interface World {
  readonly units: UnitMap;
  /** Absent until its definition has come. */
  readonly measure: Measure | undefined;
  /** Whose form it is; absent until the form's definition has come. */
  levelOfForm(form: string): Level | undefined;
  /** The day in Việt Nam by which "current" is meant. */
  readonly today: string;
}

/** The worlds of one measure in the course of time. Instants are texts of one form, so that they compare in order. */
export interface Worlds {
  at(instant: string): World;
  /** When something of the world changed, from the instant on, in order. */
  changesFrom(instant: string): readonly string[];
}
