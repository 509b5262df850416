import type { Period } from '@toandan/kernel';
import { figureFaults, type IndicatorKind } from './check-figure.js';
import type { FieldFault } from './fault.js';
import type { ReportedFigure } from './report.js';

/** What a report needs to know of its form. */
export interface AskedForm {
  /** Of the units that report. */
  readonly level: string;
  readonly indicators: readonly string[];
}

/** What a report needs to know of its unit. */
export interface ReportingUnit {
  readonly level: string;
  readonly from: string;
  /** The first day on which it no longer exists. */
  readonly until?: string;
}

/** Everything that is wrong with the figures. */
export function contentFaults(
  figures: readonly ReportedFigure[],
  form: AskedForm | undefined,
  kindOf: (indicator: string) => IndicatorKind | undefined,
): FieldFault[] {
  const asked = form && new Set(form.indicators);
  const seen = new Set<string>();
  return figures.flatMap(({ indicator, figure }, index) => {
    const field = `figures[${index}]`;
    const kind = kindOf(indicator);
    const faults: FieldFault[] = [];
    if (seen.has(indicator)) faults.push({ field: `${field}.indicator`, code: 'repeated' });
    else if (kind === undefined) faults.push({ field: `${field}.indicator`, code: 'unknown-indicator' });
    else if (asked?.has(indicator) === false) {
      faults.push({ field: `${field}.indicator`, code: 'not-in-form' });
    }
    seen.add(indicator);
    return [...faults, ...figureFaults(figure, kind, `${field}.figure`)];
  });
}

/** Everything that is wrong with who reports what for when. */
export function subjectFaults(
  period: Pick<Period, 'start' | 'end'>,
  form: AskedForm | undefined,
  unit: ReportingUnit | undefined,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const isReversed = period.end < period.start;
  if (form === undefined) faults.push({ field: 'form', code: 'unknown-form' });
  if (isReversed) faults.push({ field: 'period.end', code: 'end-before-start' });
  if (unit === undefined) faults.push({ field: 'unitId', code: 'unknown-unit' });
  else if (form !== undefined && unit.level !== form.level) {
    faults.push({ field: 'unitId', code: 'wrong-level' });
  } else if (!isReversed && !existsIn(unit, period)) {
    // A former unit reports of the days on which it was there, and a new one of none before.
    faults.push({ field: 'unitId', code: 'not-in-period' });
  }
  return faults;
}

function existsIn({ from, until }: ReportingUnit, { start, end }: Pick<Period, 'start' | 'end'>): boolean {
  return from <= end && (until === undefined || start < until);
}
