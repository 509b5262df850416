/**
 * How a result that does not fit is brought to fewer digits.
 *
 * - `half-up`: to the nearest, a tie away from zero. What is printed in reports.
 * - `floor`: never above the true value, so that an "at least" stays true.
 * - `ceiling`: never below it, so that an "at most" stays true.
 */
export type Rounding = 'half-up' | 'floor' | 'ceiling';

/** numerator / denominator as a whole number; the denominator is not zero. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = n / d;
  const rest = n % d;
  if (rest === 0n) return quotient;
  switch (rounding) {
    case 'floor':
      return n < 0n ? quotient - 1n : quotient;
    case 'ceiling':
      return n < 0n ? quotient : quotient + 1n;
    case 'half-up':
      if (n < 0n) return -rest * 2n >= d ? quotient - 1n : quotient;
      return rest * 2n >= d ? quotient + 1n : quotient;
  }
}
