import type { CellKey } from './contribution.js';

/** One text for a cell key, made for each of many rows: not for people, whose period ids take a calendar to write. */
export function keyId({ indicator, period }: CellKey): string {
  return `${indicator} ${period.start} ${period.end}`;
}
