/** Counts by row and column, with their sums: the last row and the last column are the totals. */
export type CountTable = readonly (readonly number[])[];

/** The same with what must not be known left out. */
export type ShownTable = readonly (readonly (number | null)[])[];

/**
 * Leaves out every count below `smallest` other than zero, totals too, and so many others that none of those left out can
 * be found from what is shown.
 *
 * Who reads the table knows that rows and columns add up, and that what is left out is not zero. One number left out is
 * safe when it could be one more or one less: then the difference goes round a circle of others that are left out, some of
 * them one more, some one less, and none of those falls to zero. Where there is no such circle one more number is left
 * out, the smallest in its row or column first, until there is.
 */
export function suppress(inner: readonly (readonly number[])[], smallest: number): ShownTable {
  const table = withTotals(inner);
  const hidden = table.map((row) => row.map((count) => count > 0 && count < smallest));
  for (let open = determined(table, hidden); open !== undefined; open = determined(table, hidden)) {
    const next = smallestShown(table, hidden, open);
    // Once all but the zeros are left out, all of them could be one more.
    if (next === undefined) break;
    hidden[next.row]![next.column] = true;
  }
  return table.map((row, at) => row.map((count, column) => (hidden[at]![column]! ? null : count)));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function withTotals(inner: readonly (readonly number[])[]): number[][] {
  const rows = inner.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 0;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column]!)))];
}

/** The first count left out that only one number fits. */
function determined(table: CountTable, hidden: readonly (readonly boolean[])[]): Place | undefined {
  for (const [row, marks] of hidden.entries()) {
    for (const [column, isHidden] of marks.entries()) {
      if (isHidden && !hasCircle(table, hidden, { row, column })) return { row, column };
    }
  }
  return undefined;
}

function hasCircle(table: CountTable, hidden: readonly (readonly boolean[])[], place: Place): boolean {
  return [1, -1].some((step) => mayChange(table, place, step) && isClosed(table, hidden, place, step));
}

/** A total counts against its row or column, so where the others grow it shrinks in the circle's sense. */
function mayChange(table: CountTable, { row, column }: Place, step: number): boolean {
  const isTotal = row === table.length - 1;
  const isSum = column === table[0]!.length - 1;
  const change = isTotal === isSum ? step : -step;
  return change > 0 || table[row]![column]! >= 2;
}

/** From the place's column back to its row, by ups and downs in turn. */
function isClosed(
  table: CountTable,
  hidden: readonly (readonly boolean[])[],
  start: Place,
  step: number,
): boolean {
  // A step along a row must be undone in the row, a step along a column in the column.
  const seen = new Set<string>([`column ${start.column}`]);
  const queue: { readonly line: 'row' | 'column'; readonly at: number }[] = [
    { line: 'column', at: start.column },
  ];
  for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
    if (head.line === 'row' && head.at === start.row) return true;
    for (const place of placesOn(hidden, head)) {
      if (place.row === start.row && place.column === start.column) continue;
      if (!mayChange(table, place, head.line === 'column' ? -step : step)) continue;
      const next =
        head.line === 'column'
          ? { line: 'row' as const, at: place.row }
          : { line: 'column' as const, at: place.column };
      const key = `${next.line} ${next.at}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return false;
}

function placesOn(
  hidden: readonly (readonly boolean[])[],
  { line, at }: { readonly line: 'row' | 'column'; readonly at: number },
): Place[] {
  if (line === 'row') {
    return hidden[at]!.flatMap((isHidden, column) => (isHidden ? [{ row: at, column }] : []));
  }
  return hidden.flatMap((row, index) => (row[at] ? [{ row: index, column: at }] : []));
}

/** In the row or the column, and only then anywhere else; zeros are never left out. */
function smallestShown(
  table: CountTable,
  hidden: readonly (readonly boolean[])[],
  near: Place,
): Place | undefined {
  const shown = table.flatMap((counts, row) =>
    counts.flatMap((count, column) => (count > 0 && !hidden[row]![column] ? [{ row, column, count }] : [])),
  );
  const close = shown.filter(({ row, column }) => row === near.row || column === near.column);
  const choice = close.length > 0 ? close : shown;
  return choice.toSorted((one, other) => one.count - other.count)[0];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
