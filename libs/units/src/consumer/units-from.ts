import type { CalendarDate } from '@toandan/kernel';
import type { Known, UnitFacts } from '../view/facts.js';
import { Units } from '../view/units.js';
import { factsOf, type UnitPayload } from './facts-of.js';

/** An event, and when it became known. */
export interface KnownEvent extends Known {
  readonly payload: UnitPayload;
}

/** The view that these events make, without a database; those of one unit in their order. */
export function unitsFrom(events: readonly KnownEvent[], currentDay: CalendarDate): Units {
  const told = events.map(({ payload, recordedAt }) => ({ recordedAt, facts: factsOf(payload) }));
  const all = <K extends keyof UnitFacts>(kind: K): UnitFacts[K] =>
    told.flatMap(({ recordedAt, facts }) =>
      facts[kind].map((fact) => ({ ...fact, recordedAt })),
    ) as unknown as UnitFacts[K];
  const facts: UnitFacts = {
    establishments: all('establishments'),
    namings: all('namings'),
    parents: all('parents'),
    edges: all('edges'),
  };
  const recordedUntil = events.map(({ recordedAt }) => recordedAt).reduce((a, b) => (a > b ? a : b), '');
  return Units.of(facts, currentDay, { recordedUntil, rebuilding: false });
}
