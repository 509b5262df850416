import { describe, expect, it } from '@jest/globals';
import { ageOf } from './ages.js';

const NOW = '2026-11-23T08:00:00.000Z';
const before = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1_000).toISOString();

describe('an age', () => {
  it.each([
    [0, 0, 'second'],
    [59.9, 59, 'second'],
    [60, 1, 'minute'],
    [3_599, 59, 'minute'],
    [7_200, 2, 'hour'],
    [86_400 * 17, 17, 'day'],
    [-5, 0, 'second'],
  ])('of %d seconds is %d %s', (seconds, count, unit) => {
    expect(ageOf(before(seconds), NOW)).toEqual({ count, unit });
  });
});
