import { kernelError, type KernelErrorCode } from '../errors/kernel-error-codes.js';
import { type Figure } from '../figure/figure.js';
import { periodId } from '../period/period-id.js';
import { comparePeriods, containsPeriod, overlaps, samePeriod, type Period } from '../period/period.js';
import { NOT_APPLICABLE } from '../quantity/quantity.js';
import { totalOf, type Total } from '../quantity/total.js';
import { addFigures } from './add-figures.js';
import { type AggregationRule } from './aggregation-rule.js';
import { onlyFigure } from './only-figure.js';
import { periodGaps } from './period-gaps.js';

/** One unit's figure of one period. */
export interface PeriodFigure {
  readonly period: Period;
  readonly figure: Figure;
}

export interface TimeTotal extends Total<Figure> {
  /** The period asked about. */
  readonly over: Period;
  /** Of a stock: the period whose end it was counted at. */
  readonly takenFrom?: Period;
  /** Days of `over` that no figure given speaks about, not even as missing. */
  readonly gaps: readonly Period[];
}

/**
 * One unit's figures of several periods as one figure over a longer period.
 *
 * - `sum` adds, and refuses periods that overlap (`aggregation.overlapping-periods`, params: first, second).
 * - `last` takes the figure whose period ends last, also where it is missing: an older stock is not the stock at the end.
 *   Two that end on one day are refused (`aggregation.same-end`, params: first, second).
 * - `none` throws `aggregation.none-over-time` where there is more than one.
 *
 * A published percentage passes only as the one figure of just that period.
 * A period not within `over` throws `aggregation.outside-period` (params: period, over).
 */
export function combineOverTime(
  rule: AggregationRule,
  terms: readonly PeriodFigure[],
  over: Period,
): TimeTotal {
  const ordered = [...terms].sort((a, b) => comparePeriods(a.period, b.period));
  for (const { period } of ordered) {
    if (!containsPeriod(over, period)) {
      throw kernelError('aggregation.outside-period', { period: periodId(period), over: periodId(over) });
    }
  }
  const gaps = periodGaps(
    over,
    ordered.map(({ period }) => period),
  );
  return { ...combined(rule, ordered, over), over, gaps };
}

function combined(
  rule: AggregationRule,
  ordered: readonly PeriodFigure[],
  over: Period,
): Total<Figure> & { readonly takenFrom?: Period } {
  const figures = ordered.map(({ figure }) => figure);
  switch (rule.overTime) {
    case 'sum':
      refuseOverlap(ordered);
      if (rule.overUnits !== 'ratio') return addFigures('quantity', figures);
      return percentageOfAll(ordered, over) ?? addFigures('ratio', figures);
    case 'last': {
      const last = lastByEnd(ordered);
      return last ? { ...totalOf(last.figure), takenFrom: last.period } : totalOf(NOT_APPLICABLE);
    }
    case 'none': {
      const only = onlyFigure(figures);
      if (!only) throw kernelError('aggregation.none-over-time');
      return only;
    }
  }
}

/** A percentage may stand for the very period that was asked about, and for no other. */
function percentageOfAll(ordered: readonly PeriodFigure[], over: Period): Total<Figure> | undefined {
  const [only, ...more] = ordered;
  if (!only || more.length > 0 || only.figure.kind !== 'percentage') return undefined;
  return samePeriod(only.period, over) ? totalOf(only.figure) : undefined;
}

/** In order of start, where two overlap, two neighbours do. */
function refuseOverlap(ordered: readonly PeriodFigure[]): void {
  for (const [index, { period }] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && overlaps(period, next.period)) {
      throw clash('aggregation.overlapping-periods', period, next.period);
    }
  }
}

function lastByEnd(ordered: readonly PeriodFigure[]): PeriodFigure | undefined {
  const [last, before] = [...ordered].sort((a, b) => compareEnds(b.period, a.period));
  if (last && before && last.period.end === before.period.end) {
    throw clash('aggregation.same-end', before.period, last.period);
  }
  return last;
}

function compareEnds(a: Period, b: Period): number {
  if (a.end === b.end) return comparePeriods(a, b);
  return a.end < b.end ? -1 : 1;
}

function clash(code: KernelErrorCode, first: Period, second: Period): Error {
  return kernelError(code, { first: periodId(first), second: periodId(second) });
}
