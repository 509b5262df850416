import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodLabel } from '../text/period-text.js';
import { anniversaryYear, anniversaryYears, monthsOf } from './anniversaries.js';
import { addDays, calendarDate } from './calendar-date.js';
import { CALENDAR_NAMES, periodIn, periodsIn, placeOf, type Calendar } from './calendars.js';
import { parsePeriod, periodId } from './period-id.js';
import {
  adjoins,
  comparePeriods,
  containsDate,
  containsPeriod,
  overlaps,
  period,
  type Period,
} from './period.js';

const p = parsePeriod;
const text = ({ start, end }: Period): string => `${start}--${end}`;
const anyDay = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays(calendarDate('1970-01-01'), days));
const anyPeriod = fc.tuple(anyDay, anyDay).map(([a, b]) => (a <= b ? period(a, b) : period(b, a)));
const calendarPeriod = fc
  .tuple(fc.constantFrom(...CALENDAR_NAMES), fc.integer({ min: 1950, max: 2100 }), fc.nat({ max: 11 }))
  .map(([calendar, year, part]) => {
    const all = periodsIn(calendar, year);
    return all[part % all.length] ?? period('2000-01-01', '2000-01-01');
  });

describe('a period', () => {
  it('ends no sooner than it starts', () => {
    const params = { start: '2026-01-02', end: '2026-01-01' };
    expect(() => period(params.start, params.end)).toThrow(
      expect.objectContaining({ code: 'period.end-before-start', params }),
    );
    expect(period('2026-01-01', '2026-01-01')).toEqual({ start: '2026-01-01', end: '2026-01-01' });
  });

  it.each<[string, string, { contains?: boolean; overlaps?: boolean; adjoins?: boolean; order: number }]>([
    ['2026', '2026-03', { contains: true, overlaps: true, order: -1 }],
    ['2026-03', '2026', { overlaps: true, order: 1 }],
    ['2026-Q1', '2026-Q2', { adjoins: true, order: -1 }],
    ['2026-Q2', '2026-Q1', { adjoins: true, order: 1 }],
    ['2026-Q1', '2026-Q3', { order: -1 }],
    ['2026', '2026', { contains: true, overlaps: true, order: 0 }],
    ['2026', '2025-12-15--2026-12-14', { overlaps: true, order: 1 }],
    ['2026-01', '2026-01-31--2026-02-03', { overlaps: true, order: -1 }],
    ['2026', '2026-H1', { contains: true, overlaps: true, order: 1 }],
  ])('%s and %s', (a, b, expected) => {
    expect({
      contains: containsPeriod(p(a), p(b)),
      overlaps: overlaps(p(a), p(b)),
      adjoins: adjoins(p(a), p(b)),
      order: comparePeriods(p(a), p(b)),
    }).toEqual({ contains: false, overlaps: false, adjoins: false, ...expected });
  });

  it('overlaps where they share a day, and lies beside where none is between', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const shared = [a.start, b.start].some((day) => containsDate(a, day) && containsDate(b, day));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
        expect(adjoins(a, b)).toBe(addDays(a.end, 1) === b.start || addDays(b.end, 1) === a.start);
        expect(comparePeriods(a, b)).toBe(-comparePeriods(b, a) || 0);
        if (containsPeriod(a, b)) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });
});

describe('the calendars', () => {
  it.each<[Calendar, number, string]>([
    ['civil-month', 2, '2024-02-01--2024-02-29'],
    ['civil-quarter', 4, '2024-10-01--2024-12-31'],
    ['civil-half-year', 2, '2024-07-01--2024-12-31'],
    ['civil-year', 1, '2024-01-01--2024-12-31'],
    ['reporting-month', 1, '2023-12-15--2024-01-14'],
    ['reporting-month', 3, '2024-02-15--2024-03-14'],
    ['reporting-quarter', 1, '2023-12-15--2024-03-14'],
    ['reporting-quarter', 4, '2024-09-15--2024-12-14'],
    ['reporting-half-year', 1, '2023-12-15--2024-06-14'],
    ['reporting-nine-months', 1, '2023-12-15--2024-09-14'],
    ['reporting-year', 1, '2023-12-15--2024-12-14'],
    ['area-safety-year', 1, '2023-11-01--2024-10-31'],
    ['body-safety-year', 1, '2023-11-16--2024-11-15'],
  ])('%s, part %d of 2024, is %s', (calendar, part, days) => {
    expect(text(periodIn(calendar, 2024, part))).toBe(days);
    expect(placeOf(periodIn(calendar, 2024, part))).toEqual({ calendar, year: 2024, part });
  });

  it.each(CALENDAR_NAMES)('%s cuts a year without gap or overlap', (calendar) => {
    const parts = periodsIn(calendar, 2024);
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) expect(adjoins(part, next) && comparePeriods(part, next) < 0).toBe(true);
    }
  });

  it.each([
    ['civil-year', '2024-01-01--2024-12-31', '2024-02-01--2024-02-29'],
    ['reporting-year', '2023-12-15--2024-12-14', '2024-01-15--2024-02-14'],
    ['area-safety-year', '2023-11-01--2024-10-31', '2023-12-01--2023-12-31'],
    ['body-safety-year', '2023-11-16--2024-11-15', '2023-12-16--2024-01-15'],
  ] as const)('%s has twelve months', (calendar, year, second) => {
    const months = monthsOf(periodIn(calendar, 2024));
    expect(months).toHaveLength(12);
    expect(months[1] && text(months[1])).toBe(second);
    expect(`${months[0]?.start}--${months[11]?.end}`).toBe(year);
  });

  it.each([0, 13, 1.5])('has no part %p of twelve', (part) => {
    expect(() => periodIn('civil-month', 2026, part)).toThrow(
      expect.objectContaining({ code: 'period.no-such-part', params: { calendar: 'civil-month', part } }),
    );
  });

  it('names no place for a period of its own', () => {
    expect(placeOf(period('2013-08-01', '2023-05-25'))).toBeUndefined();
    expect(placeOf(period('0001-01-01', '0001-12-14'))).toBeUndefined();
    expect(placeOf(period('2026-01-01', '9999-12-14'))).toBeUndefined();
  });
});

describe('anniversaries', () => {
  const signed = calendarDate('2013-08-01');

  it('begin on the day of signing', () => {
    expect(text(anniversaryYear(signed, 1))).toBe('2013-08-01--2014-07-31');
    expect(text(anniversaryYear(signed, 10))).toBe('2022-08-01--2023-07-31');
    expect(text(anniversaryYears(signed, 1, 10))).toBe('2013-08-01--2023-07-31');
    expect(() => anniversaryYear(signed, 0)).toThrow(
      expect.objectContaining({ code: 'period.no-such-part' }),
    );
  });

  it('keep the 29th of February where there is one', () => {
    const leap = calendarDate('2024-02-29');
    expect([1, 2, 4, 5].map((n) => text(anniversaryYear(leap, n)))).toEqual([
      '2024-02-29--2025-02-27',
      '2025-02-28--2026-02-27',
      '2027-02-28--2028-02-28',
      '2028-02-29--2029-02-27',
    ]);
    expect(monthsOf(anniversaryYear(leap, 4), 29)).toHaveLength(12);
  });

  it('cut months from the 31st without losing a day', () => {
    const months = monthsOf(anniversaryYear(calendarDate('2025-01-31'), 1));
    expect(months.slice(0, 3).map(text)).toEqual([
      '2025-01-31--2025-02-27',
      '2025-02-28--2025-03-30',
      '2025-03-31--2025-04-29',
    ]);
    expect(months).toHaveLength(12);
  });

  it('refuse to cut what is not whole months', () => {
    const params = { start: '2013-08-01', end: '2023-05-25' };
    expect(() => monthsOf(period(params.start, params.end))).toThrow(
      expect.objectContaining({ code: 'period.not-whole-months', params }),
    );
  });
});

describe('the id of a period', () => {
  it.each([
    '2026-03',
    '2026-Q1',
    '2026-H2',
    '2026',
    '2025-12-15--2026-12-14',
    '2013-08-01--2023-05-25',
    '9998',
  ])('%s is read and written', (id) => {
    expect(periodId(p(id))).toBe(id);
  });

  it('is one for the same days', () => {
    expect(periodId(p('2026-01-01--2026-12-31'))).toBe('2026');
    expect(periodId(p('2026-01-01--9999-12-31'))).toBe('2026-01-01--9999-12-31');
  });

  it.each([
    ['', 'period.malformed'],
    ['26', 'period.malformed'],
    ['2026-3', 'period.malformed'],
    ['2026-Q12', 'period.malformed'],
    ['2026-03-01', 'period.malformed'],
    ['2026-13', 'period.no-such-part'],
    ['2026-Q5', 'period.no-such-part'],
    ['2026-H0', 'period.no-such-part'],
    ['0000', 'date.does-not-exist'],
    ['2026-01-01--2026-02-30', 'date.does-not-exist'],
    ['2026-02-01--2026-01-01', 'period.end-before-start'],
    ['2026-01-01--2026-02-01--', 'period.malformed'],
  ])('%j is refused: %s', (id, code) => {
    expect(() => p(id)).toThrow(expect.objectContaining({ code }));
  });

  it('gives the period back', () => {
    fc.assert(
      fc.property(fc.oneof(anyPeriod, calendarPeriod), (of) => {
        expect(p(periodId(of))).toEqual(of);
        expect(periodId(p(periodId(of)))).toBe(periodId(of));
      }),
    );
  });
});

describe('the label of a period', () => {
  it.each([
    ['2026-03', 'tháng 3/2026', 'March 2026'],
    ['2026-Q4', 'quý IV/2026', 'Q4 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'first half of 2026'],
    ['2026', 'năm 2026', '2026'],
    [
      '2025-12-15--2026-12-14',
      'kỳ báo cáo năm 2026 (15/12/2025 – 14/12/2026)',
      'reporting year 2026 (15 December 2025 – 14 December 2026)',
    ],
    ['2013-08-01--2023-05-25', '1/8/2013 – 25/5/2023', '1 August 2013 – 25 May 2023'],
    ['2019-03-11--2019-03-11', '11/3/2019', '11 March 2019'],
  ])('%s: %s, %s', (id, vi, en) => {
    expect([periodLabel(p(id), 'vi'), periodLabel(p(id), 'en')]).toEqual([vi, en]);
  });

  it('differs where the period differs', () => {
    for (const locale of ['vi', 'en'] as const) {
      const all = CALENDAR_NAMES.flatMap((calendar) => periodsIn(calendar, 2026));
      expect(new Set(all.map((of) => periodLabel(of, locale))).size).toBe(all.length);
    }
  });
});
