import { Decimal, TOTAL_LIMITS, type FigureJson } from '@toandan/kernel';

type Fraction = readonly [top: Decimal, bottom: Decimal];

const ONE = Decimal.fromInteger(1);

/** By the exact number; what has none comes last in either direction, and stays in its order. */
export function compareFigures(
  a: FigureJson | undefined,
  b: FigureJson | undefined,
  direction: 'asc' | 'desc',
): number {
  const [one, other] = [fractionOf(a), fractionOf(b)];
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const order = one[0].times(other[1]).compare(other[0].times(one[1]));
  return direction === 'asc' ? order : -order;
}

/** Binary and rounded: for drawing only. */
export function drawnNumber(figure: FigureJson | undefined): number | undefined {
  const fraction = fractionOf(figure);
  return fraction === undefined ? undefined : Number(fraction[0].toString()) / Number(fraction[1].toString());
}

function fractionOf(figure: FigureJson | undefined): Fraction | undefined {
  const { kind, value, numerator, denominator, percent } = figure ?? { kind: 'missing' };
  if (kind === 'value' && value !== undefined) return [decimal(value.amount), ONE];
  if (kind === 'percentage' && percent !== undefined) return [decimal(percent.amount), ONE];
  if (kind !== 'ratio' || numerator === undefined || denominator === undefined) return undefined;
  const bottom = decimal(denominator.amount);
  return bottom.isZero() ? undefined : [decimal(numerator.amount), bottom];
}

function decimal(text: string): Decimal {
  return Decimal.parse(text, TOTAL_LIMITS);
}
