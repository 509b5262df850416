import { type Coverage } from '../quantity/coverage.js';
import { type Figure } from '../figure/figure.js';
import { type Total } from '../quantity/total.js';
import { formatFigure } from './format-figure.js';
import { type Locale } from './locale.js';
import { formatDecimal } from './number-text.js';
import { Decimal } from '../decimal/decimal.js';

/** What is counted in a coverage. */
export type CoverageNoun = 'province' | 'commune' | 'unit' | 'report' | 'month';

const NOUNS: Record<CoverageNoun, { readonly vi: string; readonly one: string; readonly many: string }> = {
  province: { vi: 'tỉnh', one: 'province', many: 'provinces' },
  commune: { vi: 'xã', one: 'commune', many: 'communes' },
  unit: { vi: 'đơn vị', one: 'unit', many: 'units' },
  report: { vi: 'báo cáo', one: 'report', many: 'reports' },
  month: { vi: 'tháng', one: 'month', many: 'months' },
};

/** "1/34 tỉnh", "1/34 provinces". */
export function formatCoverage({ received, expected }: Coverage, noun: CoverageNoun, locale: Locale): string {
  const { vi, one, many } = NOUNS[noun];
  const english = expected === 1 ? one : many;
  return `${whole(received, locale)}/${whole(expected, locale)} ${locale === 'vi' ? vi : english}`;
}

/** A total with its coverage, as totals are always shown: "trên 2.100 (1/34 tỉnh)". */
export function formatTotal({ figure, coverage }: Total<Figure>, noun: CoverageNoun, locale: Locale): string {
  return `${formatFigure(figure, locale)} (${formatCoverage(coverage, noun, locale)})`;
}

function whole(value: number, locale: Locale): string {
  return formatDecimal(Decimal.fromInteger(value), locale);
}
