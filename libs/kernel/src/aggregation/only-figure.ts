import { type Figure } from '../figure/figure.js';
import { NOT_APPLICABLE } from '../quantity/quantity.js';
import { totalOf, type Total } from '../quantity/total.js';

/** The figure where no more than one is expected, which needs no rule; otherwise nothing. */
export function onlyFigure(figures: readonly Figure[]): Total<Figure> | undefined {
  const [only, ...more] = figures.filter(({ kind }) => kind !== 'not-applicable');
  return more.length > 0 ? undefined : totalOf(only ?? NOT_APPLICABLE);
}
