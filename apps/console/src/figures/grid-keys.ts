/** A place in a grid; row 0 is the heads of the columns, column 0 those of the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads, as the grid pattern of WAI-ARIA has it; undefined when the key is not one of the grid's. */
export function placeAfter(
  { row, column }: Place,
  key: string,
  withControl: boolean,
  rows: number,
  columns: number,
): Place | undefined {
  const last: Place = { row: rows - 1, column: columns - 1 };
  const within = (place: Place): Place => ({
    row: Math.min(Math.max(place.row, 0), last.row),
    column: Math.min(Math.max(place.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'PageUp':
      return within({ row: row - PAGE, column });
    case 'PageDown':
      return within({ row: row + PAGE, column });
    case 'Home':
      return withControl ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return withControl ? last : { row, column: last.column };
    default:
      return undefined;
  }
}
