import type { FigureJson } from '@toandan/kernel';

/** As printed. */
export function exactly(amount: string): FigureJson {
  return { kind: 'value', value: { amount, bound: 'exact' } };
}

/** "trên", "hơn". */
export function atLeast(amount: string): FigureJson {
  return { kind: 'value', value: { amount, bound: 'at-least' } };
}

/** "hàng nghìn": no number. */
export function thousands(): FigureJson {
  return { kind: 'unquantified', magnitude: 'thousands' };
}

/** Both parts published. */
export function ratioOf(numerator: string, denominator: string): FigureJson {
  return {
    kind: 'ratio',
    numerator: { amount: numerator, bound: 'exact' },
    denominator: { amount: denominator, bound: 'exact' },
  };
}

/** A percentage without its whole, with its part where that was published. */
export function percentage(
  amount: string,
  bound: 'exact' | 'at-least' = 'exact',
  numerator?: string,
): FigureJson {
  return {
    kind: 'percentage',
    percent: { amount, bound },
    ...(numerator === undefined ? {} : { numerator: { amount: numerator, bound: 'exact' as const } }),
  };
}
