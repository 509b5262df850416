import type { Day } from './day.js';

/** What held from a day on, until the day before `until`. */
export interface Dated<T> {
  readonly from: Day;
  readonly until?: Day;
  readonly value: T;
}

/**
 * What held one after the other. Entries of one list never overlap, since a new one can only be put after the last,
 * which it ends.
 */
export type History<T> = readonly Dated<T>[];

export function covers(period: { readonly from: Day; readonly until?: Day }, day: Day): boolean {
  return period.from <= day && (period.until === undefined || day < period.until);
}

export function valueOn<T>(history: History<T>, day: Day): T | undefined {
  return history.find((entry) => covers(entry, day))?.value;
}

/** The value that still holds, when there is one. */
export function openValue<T>(history: History<T>): T | undefined {
  const last = history.at(-1);
  return last?.until === undefined ? last?.value : undefined;
}

export function begun<T>(from: Day, value: T | undefined): History<T> {
  return value === undefined ? [] : [{ from, value }];
}

export function ended<T>(history: History<T>, until: Day): History<T> {
  return history.map((entry) => (entry.until === undefined ? { ...entry, until } : entry));
}

/** The history with another value from a day on. */
export function continued<T>(history: History<T>, from: Day, value: T): History<T> {
  return [...ended(history, from), { from, value }];
}
