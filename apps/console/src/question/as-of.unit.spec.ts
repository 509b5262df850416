import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, instantOfLocal, localOfInstant } from './as-of.js';

describe('an instant in a field', () => {
  it('is Vietnam’s time', () => {
    expect(instantOfLocal('2026-03-01T06:30')).toBe('2026-02-28T23:30:00.000Z');
    expect(localOfInstant('2026-02-28T23:30:00.000Z')).toBe('2026-03-01T06:30:00');
  });

  it('comes back to the second', () => {
    const second = fc
      .integer({ min: 0, max: 4_000_000_000 })
      .map((time) => new Date(time * 1_000).toISOString());
    fc.assert(
      fc.property(second, (instant) => expect(instantOfLocal(localOfInstant(instant))).toBe(instant)),
    );
  });

  it.each(['', '2026-13-01T00:00', '01/03/2026', '2026-03-01'])('%j is none', (text) => {
    expect(instantOfLocal(text)).toBeUndefined();
  });

  it('is read without doubt which number is the month', () => {
    expect(formatInstant('2026-01-05T02:30:00.000Z', 'vi')).toBe('09:30:00 5/1/2026');
    expect(formatInstant('2026-01-05T02:30:00.000Z', 'en')).toBe('5 Jan 2026, 09:30:00');
    expect(formatInstant('yesterday', 'en')).toBe('yesterday');
  });
});
