import { HEADINGS, cellsOf } from './cells.js';
import type { Row } from './row.js';

/** Columns of figures stand to the right. */
const RIGHT = new Set([1, 2, 4]);

/** The report for a terminal. */
export function table(rows: readonly Row[]): string {
  const lines = [[...HEADINGS], ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => (RIGHT.has(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
