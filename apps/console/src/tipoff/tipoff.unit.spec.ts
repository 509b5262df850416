import { describe, expect, it } from '@jest/globals';
import { KeyKeeper, newKey } from './idempotency-key.js';
import { ThreeShifts } from './three-shifts.js';

describe('the key of a tip-off', () => {
  it('is random, and of a form that the services take', () => {
    const keys = Array.from({ length: 100 }, newKey);
    expect(new Set(keys).size).toBe(100);
    expect(keys.every((key) => /^[\x21-\x7e]{8,128}$/.test(key))).toBe(true);
  });

  it('stays while the same is sent, and is another for anything else', () => {
    const keeper = new KeyKeeper();
    const first = keeper.keyFor({ content: 'a' });
    expect(keeper.keyFor({ content: 'a' })).toBe(first);
    expect(keeper.keyFor({ content: 'b' })).not.toBe(first);
  });
});

describe('Shift three times', () => {
  const pressed = (...keys: [key: string, at: number][]): boolean => {
    const shifts = new ThreeShifts();
    return keys.map(([key, at]) => shifts.press(key, at)).at(-1)!;
  };

  it('leaves', () => expect(pressed(['Shift', 0], ['Shift', 300], ['Shift', 600])).toBe(true));
  it('does not leave when capitals are typed', () =>
    expect(pressed(['Shift', 0], ['A', 10], ['Shift', 300], ['B', 310], ['Shift', 600])).toBe(false));
  it('does not leave when pressed over a long time', () =>
    expect(pressed(['Shift', 0], ['Shift', 2_000], ['Shift', 4_000])).toBe(false));
});
