import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeAfter } from './grid-keys.js';

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', false, 3, 2],
    ['ArrowLeft', false, 2, 1],
    ['PageDown', false, 11, 2],
    ['Home', false, 2, 0],
    ['End', false, 2, 5],
    ['Home', true, 0, 0],
    ['End', true, 11, 5],
  ] as const)('%s (control: %s) leads to row %i, column %i', (key, control, row, column) => {
    expect(placeAfter({ row: 2, column: 2 }, key, control, 12, 6)).toEqual({ row, column });
  });

  it('others are not the grid’s', () => {
    expect(placeAfter({ row: 0, column: 0 }, 'a', false, 2, 2)).toBeUndefined();
    expect(placeAfter({ row: 0, column: 0 }, 'Tab', false, 2, 2)).toBeUndefined();
  });

  it('never lead out of it', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.constantFrom(...KEYS)),
        fc.boolean(),
        (rows, columns, keys, control) => {
          let place = { row: 0, column: 0 };
          for (const key of keys) place = placeAfter(place, key, control, rows, columns)!;
          expect(place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns).toBe(
            true,
          );
        },
      ),
    );
  });
});
