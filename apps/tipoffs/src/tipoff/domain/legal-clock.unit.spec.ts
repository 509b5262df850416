import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import { vietnamDay } from '@toandan/units';
import { BUILT_IN_CLOCKS } from '../../built-in-clocks.js';
import { dueDates, type LegalClock } from './legal-clock.js';
import type { State } from './tipoff.js';

const received = (day: string, state: State = 'reported', time = '20:00:00') => ({
  receivedAt: new Date(`${day}T${time}+07:00`),
  receivedOn: calendarDate(day),
  state,
});

const shown = (level: string | undefined, day: string, state?: State, clocks = BUILT_IN_CLOCKS) =>
  dueDates(clocks, received(day, state), level, vietnamDay).map(({ clock, on, isRunning }) => [
    clock.code,
    on,
    isRunning,
  ]);

describe('the time limits of the law', () => {
  it('are 24 and 48 hours for a commune, 20 days, 2 months, and 2 months more', () => {
    expect(shown('commune', '2026-01-31')).toEqual([
      ['hand-over', '2026-02-01', true],
      ['hand-over-remote', '2026-02-02', true],
      ['resolution', '2026-02-20', true],
      ['resolution-complex', '2026-03-31', true],
      ['resolution-extended', '2026-05-31', true],
    ]);
  });

  it('say the hour where they are hours', () => {
    const [first, , third] = dueDates(BUILT_IN_CLOCKS, received('2026-01-31'), 'commune', vietnamDay);
    expect(first!.at!.toISOString()).toBe('2026-02-01T13:00:00.000Z');
    expect(third!.at).toBeUndefined();
  });

  it('bind the levels they name', () => {
    for (const level of ['province', undefined]) {
      expect(shown(level, '2026-01-31').map(([code]) => code)).toEqual([
        'resolution',
        'resolution-complex',
        'resolution-extended',
      ]);
    }
  });

  it('run until the state that ends them', () => {
    const running = (state: State): unknown[] =>
      shown('commune', '2026-01-31', state).filter(([, , isRunning]) => isRunning);
    expect(running('under-verification')).toHaveLength(3);
    expect(running('decided')).toEqual([]);
  });

  it('are those of the day of receipt', () => {
    const [base] = BUILT_IN_CLOCKS.filter(({ code }) => code === 'resolution');
    const old: LegalClock = { ...base!, validUntil: calendarDate('2027-01-01') };
    const next: LegalClock = {
      ...base!,
      length: { count: 15, unit: 'days' },
      validFrom: calendarDate('2027-01-01'),
    };
    const clocks = [old, next];
    expect(shown('province', '2026-12-31', 'reported', clocks)).toEqual([['resolution', '2027-01-20', true]]);
    expect(shown('province', '2027-01-01', 'reported', clocks)).toEqual([['resolution', '2027-01-16', true]]);
    expect(shown('province', '2017-12-31', 'reported', clocks)).toEqual([]);
  });

  it('each name the text they stand in, and the days on which it holds', () => {
    for (const { citation, validFrom, names } of BUILT_IN_CLOCKS) {
      expect(citation).toMatch(/2015|01\/2017/);
      expect(validFrom).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(Object.values(names).every((name) => name !== '')).toBe(true);
    }
  });
});
