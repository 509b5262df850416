/**
 * How the figures of one indicator are brought together. Units and time are asked separately: a count is added over both; a
 * stock at the period's end is added over units and over time is the last; a ratio adds its parts and is divided anew.
 */
export interface AggregationRule {
  /** `sum` of quantities, `ratio` of ratios, or `none`: each unit's figure stands alone. */
  readonly overUnits: 'sum' | 'ratio' | 'none';
  /** `sum` over adjoining periods, the `last` by the period's end, or `none`: each period's figure stands alone. */
  readonly overTime: 'sum' | 'last' | 'none';
}
