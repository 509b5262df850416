import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approximateDate, earliestDay, latestDay } from './approximate-date.js';
import { addDays, calendarDate } from './calendar-date.js';

describe('a date as exactly as it is known', () => {
  it.each([
    ['2013-08-01', '2013-08-01', '2013-08-01'],
    ['2024-01', '2024-01-01', '2024-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
  ])('%s lies from %s to %s', (text, earliest, latest) => {
    const date = approximateDate(text);
    expect([date, earliestDay(date), latestDay(date)]).toEqual([text, earliest, latest]);
  });

  it.each([
    ['01/8/2013', 'date.malformed'],
    ['2013-8-1', 'date.malformed'],
    ['2013-08-01T00:00:00Z', 'date.malformed'],
    ['', 'date.malformed'],
    ['2013-13', 'date.does-not-exist'],
    ['2013-00', 'date.does-not-exist'],
    ['2025-02-29', 'date.does-not-exist'],
    ['0000', 'date.does-not-exist'],
  ])('%j is refused: %s', (text, code) => {
    expect(() => approximateDate(text)).toThrow(expect.objectContaining({ code }));
  });

  it('has every day of its month or year in it', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(calendarDate('1950-01-01'), n));
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (known, length) => {
        const date = approximateDate(known.slice(0, length));
        expect(earliestDay(date) <= known && known <= latestDay(date)).toBe(true);
        expect([earliestDay(date), latestDay(date)].every((one) => one.startsWith(date))).toBe(true);
      }),
    );
  });
});
