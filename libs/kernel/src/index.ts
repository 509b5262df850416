export { systemClock, type Clock } from './clock.js';
export { newId } from './ids.js';

export { DomainError, type DomainErrorParams } from './errors/domain-error.js';
export { KERNEL_ERROR_CODES, type KernelErrorCode } from './errors/kernel-error-codes.js';

export { Decimal } from './decimal/decimal.js';
export { INPUT_LIMITS, TOTAL_LIMITS, type DecimalLimits } from './decimal/decimal-limits.js';
export type { Rounding } from './decimal/rounding.js';

export { BOUND_CAUSES, type BoundCause, type NumberBound } from './quantity/bound.js';
export {
  about,
  atLeast,
  atMost,
  exactly,
  hasUnquantified,
  isNumbered,
  MAGNITUDES,
  MISSING,
  NOT_APPLICABLE,
  numbered,
  unquantified,
  type Magnitude,
  type Missing,
  type NotApplicable,
  type NumberedQuantity,
  type Quantity,
  type UnquantifiedQuantity,
} from './quantity/quantity.js';
export { intervalOf, type Interval } from './quantity/interval.js';
export { addCoverage, coverage, isComplete, NOTHING_EXPECTED, type Coverage } from './quantity/coverage.js';
export { totalOf, type Total } from './quantity/total.js';
export { addTotals, EMPTY_TOTAL, sumQuantities } from './quantity/sum-quantities.js';

export type { Figure } from './figure/figure.js';
export {
  figureFromJson,
  figureToJson,
  numberFromJson,
  numberToJson,
  type FigureJson,
  type NumberJson,
} from './figure/figure-json.js';
export { ratio, type Ratio } from './figure/ratio.js';
export { percentageOf, publishedPercentage, type Percentage } from './figure/percentage.js';
export { addRatioTotals, EMPTY_RATIO_TOTAL, sumRatios, type RatioTerm } from './figure/sum-ratios.js';

export {
  addDays,
  addMonths,
  calendarDate,
  calendarDateOf,
  dayOf,
  daysInMonth,
  monthOf,
  yearOf,
  type CalendarDate,
} from './period/calendar-date.js';
export { approximateDate, earliestDay, latestDay, type ApproximateDate } from './period/approximate-date.js';
export {
  adjoins,
  comparePeriods,
  containsDate,
  containsPeriod,
  overlaps,
  period,
  samePeriod,
  type Period,
} from './period/period.js';
export {
  CALENDAR_NAMES,
  periodIn,
  periodsIn,
  placeOf,
  type Calendar,
  type CalendarPlace,
} from './period/calendars.js';
export { anniversaryYear, anniversaryYears, monthsOf } from './period/anniversaries.js';
export { parsePeriod, periodId } from './period/period-id.js';

export type { AggregationRule } from './aggregation/aggregation-rule.js';
export { combineOverUnits } from './aggregation/combine-over-units.js';
export { combineOverTime, type PeriodFigure, type TimeTotal } from './aggregation/combine-over-time.js';

export type { Locale } from './text/locale.js';
export { formatDecimal, parseDecimal } from './text/number-text.js';
export { formatDate, parseDate } from './text/date-text.js';
export { formatFigure } from './text/format-figure.js';
export { boundNotes } from './text/bound-notes.js';
export { formatCoverage, formatTotal, type CoverageNoun } from './text/coverage-text.js';
export { parseFigure, parseQuantity } from './text/parse-figure.js';
export { periodLabel } from './text/period-text.js';

export { nameKey, sameName } from './names/name-key.js';
