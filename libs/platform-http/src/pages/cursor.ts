import { createHash, timingSafeEqual } from 'node:crypto';
import { HttpProblem } from '../problem/http-problem.js';

/** The values of the sort columns of the last row given out, in their order. */
export type CursorValues = readonly (string | number)[];

type ValueType = 'string' | 'number';

/**
 * Where the next page of one list begins, as opaque text.
 *
 * A check sum ties it to this list and its filters: a cursor that was changed, cut or taken from another list is
 * refused instead of giving a wrong page. It is no secret and gives no right: every page checks permissions anew.
 */
export class Cursor {
  /**
   * @param list the list's name and version, such as `reports-by-date.1`: another order needs another name
   * @param types of the sort columns
   */
  constructor(
    private readonly list: string,
    private readonly types: readonly ValueType[],
  ) {}

  encode(values: CursorValues, filters: string = ''): string {
    const content = Buffer.from(JSON.stringify(values));
    return Buffer.concat([this.#sum(content, filters), content]).toString('base64url');
  }

  /** @throws HttpProblem: not a cursor of this list with these filters */
  decode(text: string, filters: string = ''): CursorValues {
    const bytes = Buffer.from(text, 'base64url');
    const sum = bytes.subarray(0, SUM_BYTES);
    const content = bytes.subarray(SUM_BYTES);
    const ours = sum.length === SUM_BYTES && timingSafeEqual(sum, this.#sum(content, filters));
    // One text for one cursor: Node also reads base64url with stray characters in it.
    if (!ours || bytes.toString('base64url') !== text) throw refused();
    const values = JSON.parse(content.toString()) as unknown;
    if (!this.#fits(values)) throw refused();
    return values;
  }

  #fits(values: unknown): values is CursorValues {
    return (
      Array.isArray(values) &&
      values.length === this.types.length &&
      values.every((value, index) => typeof value === this.types[index])
    );
  }

  #sum(content: Buffer, filters: string): Buffer {
    return createHash('sha256')
      .update(JSON.stringify([this.list, filters]))
      .update(content)
      .digest()
      .subarray(0, SUM_BYTES);
  }
}

const SUM_BYTES = 12;

function refused(): HttpProblem {
  return new HttpProblem('cursor-invalid', { fields: [{ field: 'cursor', code: 'invalid' }] });
}
