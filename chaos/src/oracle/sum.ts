import { Decimal, type NumberBound } from '@toandan/kernel';

export interface Amount {
  readonly amount: string;
  readonly bound: NumberBound;
}

/** The sum and what is certain of it, worked out here and not by what the platform adds up with. */
export function sum(terms: readonly Amount[]): Amount {
  const amount = terms.reduce((total, term) => total.plus(Decimal.parse(term.amount)), Decimal.ZERO);
  return { amount: amount.toString(), bound: boundOf(terms.map(({ bound }) => bound)) };
}

function boundOf(bounds: readonly NumberBound[]): NumberBound {
  const isUnsure = bounds.includes('about');
  const low = bounds.includes('at-least');
  const high = bounds.includes('at-most');
  if (isUnsure || (low && high)) return 'about';
  if (low) return 'at-least';
  return high ? 'at-most' : 'exact';
}

export function sameAmount(one: Amount, other: Amount): boolean {
  return one.bound === other.bound && Decimal.parse(one.amount).equals(Decimal.parse(other.amount));
}
