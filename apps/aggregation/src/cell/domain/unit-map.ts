import type { Decimal } from '@toandan/kernel';

export const LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** True when the first stands above the second. */
export function isCoarser(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other);
}

export interface MappedUnit {
  readonly id: string;
  readonly level: Level;
  /** The first day on which it exists. */
  readonly from: string;
  /** The first day on which it no longer does. */
  readonly until?: string;
}

/** What part of a unit is found in another one. */
export interface Part {
  readonly unitId: string;
  readonly share: Decimal;
}

/** The administrative units with their histories, as they were known at one instant. */
export interface UnitMap {
  find(unitId: string): MappedUnit | undefined;
  parentOn(unitId: string, day: string): string | undefined;
  /** What became of it by the day; nothing while it does not exist yet. The shares add up to 1. */
  successors(unitId: string, day: string): readonly Part[];
  onDay(day: string, level: Level): readonly { readonly id: string }[];
}
