import type { CellAnswer } from '@toandan/api-client';

export interface NoteMark {
  readonly note: string;
  readonly letter: string;
  readonly id: string;
}

/** Each note once, with the letter that stands for it in the cells. */
export function noteMarks(cells: readonly CellAnswer[]): Map<string, NoteMark> {
  const notes = [...new Set(cells.flatMap((cell) => cell.notes))].sort();
  return new Map(notes.map((note, index) => [note, { note, letter: letterOf(index), id: `note-${index}` }]));
}

/** a, b … z, aa, ab … */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCharCode(97 + (index % 26));
}
