import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress, type ShownTable } from './suppress.js';

/** All tables that somebody may think of who sees this one: totals add up, what is left out is not zero. */
function possible(shown: ShownTable, most: number): number[][][] {
  const rows = shown.length - 1;
  const columns = shown[0]!.length - 1;
  const found: number[][][] = [];
  const inner: number[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  const fits = (total: number, seen: number | null): boolean => (seen === null ? total > 0 : total === seen);
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const fill = (at: number): void => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (column === 0 && row > 0 && !fits(sum(inner[row - 1]!), shown[row - 1]![columns]!)) return;
    if (row === rows) {
      const sums = inner[0]!.map((_, nth) => sum(inner.map((counts) => counts[nth]!)));
      const isRight = [...sums, sum(sums)].every((total, nth) => fits(total, shown[rows]![nth]!));
      if (isRight) found.push([...inner.map((counts) => [...counts, sum(counts)]), [...sums, sum(sums)]]);
      return;
    }
    const seen = shown[row]![column]!;
    const choices = seen === null ? Array.from({ length: most }, (_, nth) => nth + 1) : [seen];
    for (const choice of choices) {
      inner[row]![column] = choice;
      fill(at + 1);
    }
  };
  fill(0);
  return found;
}

describe('suppression', () => {
  it('leaves alone what is large, and zeros', () => {
    expect(
      suppress(
        [
          [10, 0],
          [0, 20],
        ],
        5,
      ),
    ).toEqual([
      [10, 0, 10],
      [0, 20, 20],
      [10, 20, 30],
    ]);
  });

  it('leaves out small counts and what they could be found from', () => {
    const shown = suppress(
      [
        [3, 10, 20],
        [11, 12, 30],
        [13, 14, 15],
      ],
      5,
    );
    expect(shown[0]![0]).toBeNull();
    // One alone would be the row's total less the others.
    expect(shown.flat().filter((count) => count === null).length).toBeGreaterThanOrEqual(4);
  });

  it('shows no number below the smallest but zero, and lets none be found', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 3 }), (inner, smallest) => {
        const shown = suppress(inner, smallest);
        for (const count of shown.flat()) {
          if (count !== null) expect(count === 0 || count >= smallest).toBe(true);
        }
        const all = possible(shown, 5);
        for (const [row, counts] of shown.entries()) {
          for (const [column, count] of counts.entries()) {
            if (count !== null) continue;
            expect(new Set(all.map((table) => table[row]![column]!)).size).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
