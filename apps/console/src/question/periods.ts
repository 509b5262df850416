import type { IndicatorWithPeriods, PeriodAnswer } from '@toandan/api-client';
import { calendarDate, period, periodLabel, type Locale } from '@toandan/kernel';

export interface PeriodChoice extends PeriodAnswer {
  /** How many of the indicators have figures for it. */
  readonly indicators: number;
}

/** The periods for which any of them has figures, the newest first. */
export function periodChoices(indicators: readonly IndicatorWithPeriods[]): PeriodChoice[] {
  const choices = new Map<string, PeriodChoice>();
  for (const one of indicators.flatMap(({ periods }) => periods)) {
    choices.set(one.id, { ...one, indicators: (choices.get(one.id)?.indicators ?? 0) + 1 });
  }
  return [...choices.values()].sort(
    (a, b) => b.end.localeCompare(a.end) || b.start.localeCompare(a.start) || a.id.localeCompare(b.id),
  );
}

/** "năm 2018"; an id that says no period is shown as it is. */
export function labelOfPeriod({ id, start, end }: PeriodAnswer, language: Locale): string {
  try {
    return periodLabel(period(calendarDate(start), calendarDate(end)), language);
  } catch {
    return id;
  }
}
