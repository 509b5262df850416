import { kernelError } from '../errors/kernel-error-codes.js';

/** How many of the terms that were expected have arrived. It says nothing of how certain they are. */
export interface Coverage {
  readonly received: number;
  readonly expected: number;
}

export const NOTHING_EXPECTED: Coverage = { received: 0, expected: 0 };

/** Throws `coverage.invalid` (params: received, expected) unless 0 <= received <= expected, both whole. */
export function coverage(received: number, expected: number): Coverage {
  const whole = Number.isSafeInteger(received) && Number.isSafeInteger(expected);
  if (!whole || received < 0 || received > expected) {
    throw kernelError('coverage.invalid', { received, expected });
  }
  return { received, expected };
}

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  return coverage(a.received + b.received, a.expected + b.expected);
}

/** Nothing that was expected is missing. */
export function isComplete({ received, expected }: Coverage): boolean {
  return received === expected;
}
