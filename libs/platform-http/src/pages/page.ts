/** One page of a list. `next` is null on the last one. */
export class Page<Item> {
  constructor(
    readonly items: readonly Item[],
    readonly next: string | null,
  ) {}
}

/**
 * A page from one row more than was asked for, which tells whether there is another page.
 * @param cursorOf of the last row that is given out
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(last) : null;
  return new Page(shown.map(itemOf), next);
}

/** The Link header (RFC 8288) of a page: the same question with another cursor. */
export function nextLink(url: string, next: string): string {
  const address = new URL(url, 'http://relative');
  address.searchParams.set('cursor', next);
  return `<${address.pathname}${address.search}>; rel="next"`;
}
