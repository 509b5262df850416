import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@toandan/kernel';
import { isPartOf } from './is-part-of.js';

const part = (one: string, over: string): boolean => isPartOf(parsePeriod(one), parsePeriod(over));

describe('a part of a longer period', () => {
  it.each([
    ['2026-03', '2026'],
    ['2026-03', '2026-Q1'],
    ['2026-Q2', '2026-H1'],
    ['2026-03', '2026-02-01--2026-04-30'],
    ['2018', '2013-01-01--2023-12-31'],
    ['2025-12-15--2026-01-14', '2025-12-15--2026-12-14'],
    ['2025-12-15--2026-12-14', '2024-12-15--2026-12-14'],
    ['2026-12', '2026-12-01--2027-01-31'],
  ])('%s goes into %s', (one, over) => {
    expect(part(one, over)).toBe(true);
  });

  it.each([
    // A review's period within another's.
    ['2013-08-01--2023-05-25', '2013-08-01--2023-06-06'],
    ['2013-08-01--2023-05-25', '2013-01-01--2023-12-31'],
    // A year within a review that begins and ends somewhere in one.
    ['2018', '2013-08-01--2023-05-25'],
    ['2018', '2013-01-01--2019-03-11'],
    ['2026-03', '2026-02-01--2026-04-29'],
    // Calendars that cut the year elsewhere.
    ['2025-12-15--2026-01-14', '2026'],
    ['2026-03', '2025-12-15--2026-12-14'],
    ['2026', '2026-03'],
  ])('%s does not go into %s', (one, over) => {
    expect(part(one, over)).toBe(false);
  });
});
