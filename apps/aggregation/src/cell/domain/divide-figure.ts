import {
  Decimal,
  MAGNITUDES,
  MISSING,
  numbered,
  ratio,
  TOTAL_LIMITS,
  unquantified,
  type Figure,
  type Magnitude,
  type NumberedQuantity,
} from '@toandan/kernel';

const TENTH = Decimal.parse('0.1');
const TEN = Decimal.fromInteger(10);

/**
 * A figure divided by shares that add up to 1, as an estimate ("about"). The parts add up to exactly the whole: what a
 * store could not hold of a product is given to the last part. A percentage is given to nobody: it has no parts.
 */
export function divideFigure(figure: Figure, shares: readonly Decimal[]): readonly Figure[] {
  switch (figure.kind) {
    case 'ratio': {
      const numerators = divideNumber(figure.numerator, shares);
      const denominators = divideNumber(figure.denominator, shares);
      return shares.map((_, nth) => ratioOf(numerators[nth]!, denominators[nth]!));
    }
    case 'value':
      return 'amount' in figure
        ? divideNumber(figure, shares)
        : shares.map((share) => unquantified(smaller(figure.magnitude, share)));
    case 'percentage':
      return shares.map(() => MISSING);
    case 'missing':
    case 'not-applicable':
      return shares.map(() => figure);
  }
}

/** A part of a whole that is too small to be held has no ratio. */
function ratioOf(numerator: NumberedQuantity, denominator: NumberedQuantity): Figure {
  const isLost = denominator.amount.isZero() && !numerator.amount.isZero();
  return isLost ? MISSING : ratio(numerator, denominator);
}

function divideNumber(whole: NumberedQuantity, shares: readonly Decimal[]): NumberedQuantity[] {
  let rest = whole.amount;
  return shares.map((share, nth) => {
    const isLast = nth === shares.length - 1;
    const part = isLast ? rest : whole.amount.times(share).round(TOTAL_LIMITS.fractionDigits, 'floor');
    rest = rest.minus(part);
    return numbered(part, [...whole.causes, 'about']);
  });
}

/** A third of "thousands" is no longer thousands for sure. */
function smaller(magnitude: Magnitude, share: Decimal): Magnitude {
  let rank = MAGNITUDES.indexOf(magnitude);
  for (let part = share; rank > 0 && part.compare(Decimal.fromInteger(1)) < 0; part = part.times(TEN)) {
    rank -= 1;
    if (part.compare(TENTH) >= 0) break;
  }
  return MAGNITUDES[rank]!;
}
