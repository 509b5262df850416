import { describe, expect, it } from '@jest/globals';
import { ASSUMED, type Rates } from './assumptions.js';
import { deadlineDay } from './deadline.js';
import { FACTORS, LAYOUTS } from './layouts.js';
import { outcomeLines } from './page.js';
import { serve, shares } from './queue.js';
import { ratesOf } from './rates.js';
import { seeded } from './seeded.js';
import { simulate } from './simulate.js';

const RATES: Rates = { reports: 100, contributions: 10_000, recomputed: 50_000, bytes: 1_000 };
const [ONE] = LAYOUTS;

describe('a queue', () => {
  it('keeps nobody waiting while fewer come than are served', () => {
    expect(serve([5, 10, 0, 10], 10)).toEqual({ most: 0, longest: 0, empty: 4 });
  });

  it('grows by what is too much, and takes its time to empty', () => {
    // 20 a second for three seconds, 10 are served: 30 wait at the end, the last of them for 3 s.
    expect(serve([20, 20, 20], 10)).toEqual({ most: 30, longest: 3, empty: 6 });
  });

  it('is worked off in quieter times', () => {
    expect(serve([30, 0, 0, 0], 10)).toEqual({ most: 20, longest: 2, empty: 4 });
  });
});

describe('partitions', () => {
  it('share all keys, less evenly the fewer there are for each', () => {
    const spread = (keys: number): number => {
      const all = shares(8, keys, seeded(1));
      expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      return Math.max(...all) * 8;
    };
    expect(spread(80)).toBeGreaterThan(spread(80_000));
    expect(spread(80_000)).toBeLessThan(1.05);
  });
});

it('the day of the deadline has all its reports, and the assumed part of them in the last hour', () => {
  const day = deadlineDay(ASSUMED, 10);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  expect(sum(day)).toBeCloseTo(3_321 * 10 * 20 * 0.6, 3);
  expect(sum(day.slice(-3_600)) / sum(day)).toBeCloseTo(0.4, 9);
});

describe('the country', () => {
  const at = (factor: number, change: Partial<Rates> = {}, layout = ONE!) =>
    simulate(ASSUMED, { ...RATES, ...change }, layout, factor, seeded(1));

  it('once: reports, bytes and the round of all totals are what the arithmetic says', () => {
    const outcome = at(1);
    expect(outcome.peak).toBeCloseTo((3_321 * 20 * 0.6 * 0.4) / 3_600, 9);
    expect(outcome.gigabytesPerYear).toBeCloseTo((3_321 * 20 * 10 * 12 * 1_000) / 1e9, 9);
    expect(outcome.round).toBeCloseTo((200 * 3_321) / 50_000, 9);
    expect(outcome).toMatchObject({ intakeWait: 0, logWait: 0, breaks: 'none' });
  });

  it('gives way at the door, in the log or in the totals, whichever is too slow', () => {
    expect(at(1, { reports: 1 }).breaks).toBe('intake');
    expect(at(1, { contributions: 20 }).breaks).toBe('log');
    expect(at(1, { recomputed: 5_000 }).breaks).toBe('totals');
  });

  it('is helped by workers only as far as there are totals', () => {
    const workers = (count: number): number => at(1, {}, { ...ONE!, workers: count }).round;
    expect(workers(4)).toBeCloseTo(workers(1) / 4, 9);
    expect(workers(10_000)).toBe(workers(200));
  });

  it('never waits longer on a larger layout, nor shorter when it is larger itself', () => {
    for (const factor of FACTORS) {
      const [small, , large] = LAYOUTS.map((layout) => at(factor, {}, layout));
      expect(large!.intakeWait).toBeLessThanOrEqual(small!.intakeWait);
      expect(large!.round).toBeLessThanOrEqual(small!.round);
      expect(at(factor * 10).round).toBeGreaterThan(at(factor).round);
    }
  });

  it('is shown in a line for each outcome', () => {
    expect(outcomeLines([at(1), at(10)])).toHaveLength(4);
  });
});

it('rates are taken from a whole run only', () => {
  const goal = 'print' as const;
  const row = (name: string, ours: number) => ({ name, ours, reference: 1, ratio: ours, goal });
  const rows = [
    row('report begun, submitted and approved over HTTP, 8 clients, postgres', 1),
    row('contributions through inbox and rollup, postgres', 2),
    row('totals worked out anew, 1 month of 25 indicators', 3),
    row('bytes of a contribution with its totals', 4),
  ];
  expect(ratesOf(rows)).toEqual({ reports: 1, contributions: 2, recomputed: 3, bytes: 4 });
  expect(() => ratesOf(rows.slice(1))).toThrow('There is no figure for "report begun');
});
