import { kernelError } from '../errors/kernel-error-codes.js';
import { type Figure } from '../figure/figure.js';
import { type Total } from '../quantity/total.js';
import { addFigures } from './add-figures.js';
import { type AggregationRule } from './aggregation-rule.js';
import { onlyFigure } from './only-figure.js';

/**
 * One period's figures of all expected units, the missing ones among them, as one. A percentage passes only where it is
 * alone. Throws `aggregation.none-over-units` where the rule forbids it, and the errors of `addFigures`.
 */
export function combineOverUnits(rule: AggregationRule, figures: readonly Figure[]): Total<Figure> {
  switch (rule.overUnits) {
    case 'sum':
      return addFigures('quantity', figures);
    case 'ratio':
      return lonePercentage(figures) ?? addFigures('ratio', figures);
    case 'none': {
      const only = onlyFigure(figures);
      if (!only) throw kernelError('aggregation.none-over-units');
      return only;
    }
  }
}

function lonePercentage(figures: readonly Figure[]): Total<Figure> | undefined {
  const only = onlyFigure(figures);
  return only?.figure.kind === 'percentage' ? only : undefined;
}
