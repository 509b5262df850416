import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDate,
  calendarDateOf,
  dayOf,
  daysInMonth,
  monthOf,
  yearOf,
} from './calendar-date.js';

describe('a calendar date', () => {
  it.each(['2025-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '0050-03-04'])(
    'takes %s',
    (text) => {
      expect(calendarDate(text)).toBe(text);
    },
  );

  it.each([
    ['2025-7-1', 'date.malformed'],
    ['01/07/2025', 'date.malformed'],
    ['2025-07-01T00:00:00Z', 'date.malformed'],
    ['2025-07-01\n', 'date.malformed'],
    ['2025-02-29', 'date.does-not-exist'],
    ['1900-02-29', 'date.does-not-exist'],
    ['2025-04-31', 'date.does-not-exist'],
    ['2025-13-01', 'date.does-not-exist'],
    ['2025-00-10', 'date.does-not-exist'],
    ['2025-01-00', 'date.does-not-exist'],
    ['0000-01-01', 'date.does-not-exist'],
  ])('refuses %j: %s', (text, code) => {
    expect(() => calendarDate(text)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to);
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2013-08-01', 120, '2023-08-01'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to);
  });

  it('goes no further than its texts do', () => {
    const beyond = expect.objectContaining({ code: 'date.out-of-range' });
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(beyond);
    expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow(beyond);
    expect(() => addDays(calendarDate('2025-01-01'), 1e15)).toThrow(beyond);
    expect(() => addMonths(calendarDate('9999-12-31'), 1)).toThrow(beyond);
    expect(() => addMonths(calendarDate('0001-01-01'), -1)).toThrow(beyond);
  });

  it('walks 800 years day by day as the calendar does', () => {
    let date = calendarDate('1600-01-01');
    for (let year = 1600; year < 2400; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const last = daysInMonth(year, month); ; date = addDays(date, 1)) {
          if (yearOf(date) !== year || monthOf(date) !== month) {
            throw new Error(`${date} in ${year}-${month}`);
          }
          if (dayOf(date) === last) break;
        }
        date = addDays(date, 1);
      }
    }
    expect(date).toBe('2400-01-01');
  });

  it('gives a day back that was added and taken away', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 1800, max: 2300 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, of]) => calendarDateOf(year, month, of));
    fc.assert(
      fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from);
        expect(addDays(from, days) > from).toBe(days > 0);
      }),
    );
  });
});
