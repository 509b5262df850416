import { kernelError } from '../errors/kernel-error-codes.js';
import { type Figure } from '../figure/figure.js';
import { sumRatios, type RatioTerm } from '../figure/sum-ratios.js';
import { type Quantity } from '../quantity/quantity.js';
import { sumQuantities } from '../quantity/sum-quantities.js';
import { type Total } from '../quantity/total.js';

/**
 * Adds figures of one kind. Throws `percentage.not-addable` where a percentage is among them, and
 * `aggregation.wrong-figure` (params: expected, found) for the other kind.
 */
export function addFigures(as: 'quantity' | 'ratio', figures: readonly Figure[]): Total<Figure> {
  return as === 'ratio' ? sumRatios(figures.map(asRatio)) : sumQuantities(figures.map(asQuantity));
}

function asQuantity(figure: Figure): Quantity {
  if (figure.kind === 'percentage') throw kernelError('percentage.not-addable');
  if (figure.kind === 'ratio') throw wrong('quantity', 'ratio');
  return figure;
}

function asRatio(figure: Figure): RatioTerm {
  if (figure.kind === 'percentage') throw kernelError('percentage.not-addable');
  if (figure.kind === 'value') throw wrong('ratio', 'quantity');
  return figure;
}

function wrong(expected: string, found: string): Error {
  return kernelError('aggregation.wrong-figure', { expected, found });
}
