import type { KernelErrorCode } from '@toandan/kernel';

/**
 * The kernel's errors, which every service may meet: what the input's form could not show is refused as 422. Those
 * marked `ours` are sums that no caller asks for by themselves: our mistake, answered as one.
 */
const OF_KERNEL: Readonly<Record<KernelErrorCode, 422 | 'ours'>> = {
  'decimal.malformed': 422,
  'decimal.too-large': 422,
  'decimal.too-fine': 422,
  'decimal.not-an-integer': 422,
  'decimal.division-by-zero': 'ours',
  'quantity.malformed': 422,
  'quantity.more-than-one': 422,
  'quantity.is-a-ratio': 422,
  'quantity.is-a-percentage': 422,
  'figure.part-missing': 422,
  'figure.part-not-asked': 422,
  'ratio.negative-term': 422,
  'ratio.zero-denominator': 422,
  'percentage.negative': 422,
  'percentage.not-addable': 'ours',
  'coverage.invalid': 'ours',
  'date.malformed': 422,
  'date.does-not-exist': 422,
  'date.out-of-range': 422,
  'period.malformed': 422,
  'period.end-before-start': 422,
  'period.no-such-part': 422,
  'period.not-whole-months': 422,
  'aggregation.wrong-figure': 'ours',
  'aggregation.none-over-units': 'ours',
  'aggregation.none-over-time': 'ours',
  'aggregation.overlapping-periods': 'ours',
  'aggregation.same-end': 'ours',
  'aggregation.outside-period': 'ours',
};

export const KERNEL_STATUS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(OF_KERNEL).filter((entry): entry is [string, 422] => entry[1] !== 'ours'),
);
