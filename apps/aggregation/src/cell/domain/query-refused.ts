/** A question that cannot be answered as it is put: which parameter is wrong, and how. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';

  constructor(
    readonly field: string,
    readonly code:
      | 'indicator-unknown'
      | 'indicators-mixed'
      | 'unit-unknown'
      | 'period-malformed'
      | 'instant-malformed'
      | 'in-the-future'
      | 'day-malformed'
      | 'listed-twice'
      | 'not-settled',
  ) {
    super(`${field} ${code}`);
  }
}
