import { describe, expect, it } from '@jest/globals';
import { addCoverage, coverage, isComplete, NOTHING_EXPECTED } from './coverage.js';

describe('coverage', () => {
  it('adds, and nothing expected adds nothing', () => {
    expect(addCoverage(coverage(1, 34), coverage(2, 3))).toEqual({ received: 3, expected: 37 });
    expect(addCoverage(coverage(1, 34), NOTHING_EXPECTED)).toEqual({ received: 1, expected: 34 });
  });

  it('is complete where nothing is missing', () => {
    expect([coverage(2, 2), NOTHING_EXPECTED, coverage(0, 1)].map(isComplete)).toEqual([true, true, false]);
  });

  it.each([
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [0, Number.NaN],
  ])('refuses %p of %p', (received, expected) => {
    expect(() => coverage(received, expected)).toThrow(
      expect.objectContaining({ code: 'coverage.invalid', params: { received, expected } }),
    );
  });
});
