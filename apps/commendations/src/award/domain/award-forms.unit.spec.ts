import { describe, expect, it } from '@jest/globals';
import { addDays, approximateDate, calendarDate } from '@toandan/kernel';
import fc from 'fast-check';
import { FORM_CODES, FORM_NAMES, basesOn, formNamed, formOf } from './award-forms.js';
import { LAWS } from './laws.js';

describe('the forms of award', () => {
  it.each<[string, string, string[]]>([
    ['merit-certificate', '2019-03-12', ['law-2003']],
    ['merit-certificate', '2023-12-31', ['law-2003']],
    ['merit-certificate', '2024-01-01', ['law-2022']],
    ['merit-certificate', '2026-10-01', ['law-2022']],
    ['merit-certificate', '2004-06-30', []],
    // The law changed on the year's first day, and the month before belongs to the older one alone.
    ['merit-certificate', '2023-12', ['law-2003']],
    ['commemorative-medal', '2025-04-27', ['medal-2021']],
    ['commemorative-medal', '2025-04-28', ['medal-2025']],
    ['commemorative-medal', '2025-04', ['medal-2021', 'medal-2025']],
    ['commemorative-medal', '2025', ['medal-2021', 'medal-2025']],
  ])('%s on %s rests upon %j', (code, day, laws) => {
    const bases = basesOn(code as (typeof FORM_CODES)[number], approximateDate(day));
    expect(bases.map(({ law }) => law)).toEqual(laws);
  });

  it('rest upon one text a day', () => {
    const days = fc.integer({ min: 0, max: 18_000 }).map((n) => addDays(calendarDate('1990-01-01'), n));
    fc.assert(
      fc.property(days, fc.constantFrom(...FORM_CODES), (day, code) => {
        expect(basesOn(code, approximateDate(day)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('have names of their own, which fit into events, and laws with numbers', () => {
    expect(new Set(FORM_NAMES).size).toBe(FORM_CODES.length);
    for (const code of FORM_CODES) {
      const { names, bases, subjects } = formOf(code);
      expect(formNamed(names.vi)).toBe(code);
      expect(names.vi.length).toBeLessThanOrEqual(100);
      expect([names.vi.normalize('NFC'), names.en.trim()]).toEqual([names.vi, names.en]);
      expect(subjects.length).toBeGreaterThan(0);
      for (const { law } of bases) expect(LAWS[law].number).toMatch(/^\d+\/\d{4}\//);
    }
    expect(() => formNamed('Giấy mời')).toThrow(RangeError);
  });
});
