import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import fc from 'fast-check';
import { move, STATES, type State, type Tipoff } from './tipoff.js';

const AT = new Date('2026-11-22T02:00:00Z');

const tipoff = (state: State = 'reported', version = 1): Tipoff => ({
  id: 'a',
  unitId: 'u',
  channel: 'web',
  state,
  version,
  receivedAt: AT,
  receivedOn: calendarDate('2026-11-22'),
  anonymous: true,
  exercise: false,
});

describe('the states of a tip-off', () => {
  it('goes on step by step, each with who took it, when, and the next version', () => {
    const first = move(tipoff(), { to: 'under-verification', expectedVersion: 1, by: 'o', at: AT });
    expect(first.step).toEqual({
      tipoffId: 'a',
      version: 2,
      state: 'under-verification',
      by: 'o',
      at: AT,
    });
    const second = move(first.tipoff, { to: 'decided', expectedVersion: 2, by: 'p', at: AT });
    expect(second.tipoff).toEqual(tipoff('decided', 3));
  });

  it.each([
    ['reported', 'decided'],
    ['under-verification', 'under-verification'],
    ['decided', 'under-verification'],
    ['decided', 'decided'],
  ] as const)('refuses %s to %s', (from, to) => {
    expect(() => move(tipoff(from), { to, expectedVersion: 1, by: 'o', at: AT })).toThrow(
      expect.objectContaining({ code: 'tipoff.step-not-possible', params: { from, to } }),
    );
  });

  it('refuses another version before it looks at the step', () => {
    expect(() => move(tipoff('decided', 3), { to: 'decided', expectedVersion: 2, by: 'o', at: AT })).toThrow(
      expect.objectContaining({ code: 'tipoff.version-conflict' }),
    );
  });

  it('comes to its end in two steps at most, whatever is tried, and counts each', () => {
    const tries = fc.array(fc.tuple(fc.constantFrom(...STATES.slice(1)), fc.integer({ min: 0, max: 4 })));
    fc.assert(
      fc.property(tries, (moves) => {
        let now = tipoff();
        for (const [to, expectedVersion] of moves) {
          try {
            now = move(now, { to: to as 'decided', expectedVersion, by: 'o', at: AT }).tipoff;
          } catch {
            continue;
          }
        }
        expect(STATES.indexOf(now.state)).toBe(now.version - 1);
      }),
    );
  });
});
