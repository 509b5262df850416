import {
  combineOverTime,
  combineOverUnits,
  comparePeriods,
  containsPeriod,
  DomainError,
  MISSING,
  overlaps,
  periodId,
  periodsIn,
  placeOf,
  samePeriod,
  yearOf,
  type AggregationRule,
  type Figure,
  type Period,
} from '@toandan/kernel';
import type { CellValue } from './cell-value.js';

/** One period's cell of a unit; a missing one where the unit gave nothing for a period for which others did. */
export interface PeriodCell {
  readonly period: Period;
  readonly value: CellValue;
}

/** A rule that no figure can be brought together by is said in a note, and there is no number. */
const NOTE_OF: Readonly<Record<string, string>> = {
  'aggregation.overlapping-periods': 'periods-overlap',
  'aggregation.same-end': 'periods-overlap',
};

/**
 * A unit's cells of periods within the one that was asked about, as one, by the measure's rule over time.
 *
 * Periods that overlap are never added. Of a stock it is the one that ends last, and a note says which. Percentages
 * belong to their own period alone. Days that nothing speaks about are noted, and lower the coverage.
 */
export function combinePeriods(
  rule: AggregationRule & { readonly occurrences: boolean },
  over: Period,
  cells: readonly PeriodCell[],
): CellValue {
  const ordered = cells.toSorted((one, other) => comparePeriods(one.period, other.period));
  if (rule.occurrences) return occurrences(rule, ordered);
  const given = ordered.filter(({ value }) => isGiven(value.figure));
  const used = [...given, ...ordered.filter((cell) => isFree(cell, given, rule))].toSorted((one, other) =>
    comparePeriods(one.period, other.period),
  );
  const notes = [...new Set(used.flatMap(({ value }) => value.notes))];
  const coverage = coverageOf(used);
  if (given.some(({ value }) => value.figure.kind === 'percentage')) {
    return { ...coverage, figure: MISSING, notes: withNote(notes, 'percentage-not-averaged') };
  }
  if (rule.overTime === 'none') {
    return { ...coverage, figure: MISSING, notes: withNote(notes, 'not-combined-over-time') };
  }
  const terms = used.map(({ period, value }) => ({ period, figure: value.figure }));
  try {
    const { figure, gaps, takenFrom } = combineOverTime(rule, terms, over);
    if (rule.overTime === 'last') return lastOf(used, takenFrom);
    const missed = gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + partsIn(gap, used), 0);
    return {
      ...coverage,
      figure: figure.kind === 'not-applicable' && used.length === 0 ? MISSING : figure,
      expected: coverage.expected === null ? null : coverage.expected + missed * perPeriod(used),
      notes: [...notes, ...gaps.map((gap) => `gap:${periodId(gap)}`)],
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const note = NOTE_OF[String(error.code)] ?? 'not-combined-over-time';
    return { ...largest(given), figure: MISSING, notes: withNote(notes, note) };
  }
}

/** Each happened once, so nothing is counted twice however exactly its date is known. */
function occurrences(rule: AggregationRule, cells: readonly PeriodCell[]): CellValue {
  const { figure } = combineOverUnits(
    rule,
    cells.map(({ value }) => value.figure),
  );
  return {
    figure: figure.kind === 'not-applicable' ? MISSING : figure,
    received: cells.reduce((sum, { value }) => sum + value.received, 0),
    expected: null,
    notes: [...new Set(cells.flatMap(({ value }) => value.notes))],
  };
}

function isGiven({ kind }: Figure): boolean {
  return kind !== 'missing' && kind !== 'not-applicable';
}

/** A missing cell counts where no figure speaks of its days; of a stock, where none ends on its day. */
function isFree(cell: PeriodCell, given: readonly PeriodCell[], rule: AggregationRule): boolean {
  if (isGiven(cell.value.figure)) return false;
  const { period } = cell;
  return rule.overTime === 'last'
    ? given.every((one) => one.period.end !== period.end)
    : given.every((one) => !overlaps(one.period, period));
}

function lastOf(cells: readonly PeriodCell[], takenFrom: Period | undefined): CellValue {
  const last = cells.find(({ period }) => takenFrom !== undefined && samePeriod(period, takenFrom));
  if (last === undefined) return { figure: MISSING, received: 0, expected: null, notes: [] };
  return { ...last.value, notes: [...last.value.notes, `stock-of:${periodId(last.period)}`] };
}

type Counted = Pick<CellValue, 'received' | 'expected' | 'level'>;

function coverageOf(cells: readonly PeriodCell[]): Counted {
  const counted = cells.filter(({ value }) => value.expected !== null);
  const level = cells.find(({ value }) => value.level !== undefined)?.value.level;
  return {
    received: cells.reduce((sum, { value }) => sum + value.received, 0),
    expected: counted.length === 0 ? null : counted.reduce((sum, { value }) => sum + value.expected!, 0),
    ...(level && { level }),
  };
}

function largest(cells: readonly PeriodCell[]): Counted {
  const [most] = cells.toSorted((one, other) => other.value.received - one.value.received);
  return coverageOf(most ? [most] : []);
}

/** How many of the calendar's periods a gap would hold, if the others are all of one calendar; at least one. */
function partsIn(gap: Period, cells: readonly PeriodCell[]): number {
  const calendars = new Set(cells.map(({ period }) => placeOf(period)?.calendar));
  const [calendar] = calendars;
  if (calendars.size !== 1 || calendar === undefined) return 1;
  let parts = 0;
  for (let year = yearOf(gap.start); year <= yearOf(gap.end) + 1 && year <= 9998; year += 1) {
    parts += periodsIn(calendar, year).filter((part) => containsPeriod(gap, part)).length;
  }
  return Math.max(parts, 1);
}

function perPeriod(cells: readonly PeriodCell[]): number {
  return Math.max(0, ...cells.map(({ value }) => value.expected ?? 0));
}

function withNote(notes: readonly string[], note: string): string[] {
  return notes.includes(note) ? [...notes] : [...notes, note];
}
