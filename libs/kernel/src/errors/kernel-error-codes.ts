import { DomainError, type DomainErrorParams } from './domain-error.js';

/** Every code the kernel throws, so that the edge can prove that it has a text for each. */
export const KERNEL_ERROR_CODES = [
  'decimal.malformed',
  'decimal.too-large',
  'decimal.too-fine',
  'decimal.not-an-integer',
  'decimal.division-by-zero',
  'quantity.malformed',
  'quantity.more-than-one',
  'quantity.is-a-ratio',
  'quantity.is-a-percentage',
  'figure.part-missing',
  'figure.part-not-asked',
  'ratio.negative-term',
  'ratio.zero-denominator',
  'percentage.negative',
  'percentage.not-addable',
  'coverage.invalid',
  'date.malformed',
  'date.does-not-exist',
  'date.out-of-range',
  'period.malformed',
  'period.end-before-start',
  'period.no-such-part',
  'period.not-whole-months',
  'aggregation.wrong-figure',
  'aggregation.none-over-units',
  'aggregation.none-over-time',
  'aggregation.overlapping-periods',
  'aggregation.same-end',
  'aggregation.outside-period',
] as const;

export type KernelErrorCode = (typeof KERNEL_ERROR_CODES)[number];

export function kernelError(code: KernelErrorCode, params?: DomainErrorParams): DomainError<KernelErrorCode> {
  return new DomainError(code, params);
}
