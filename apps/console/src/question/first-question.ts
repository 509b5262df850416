import type { IndicatorWithPeriods } from '@toandan/api-client';
import { periodChoices } from './periods.js';

const AT_MOST = 12;

/** What a page shows to who has not asked anything yet: the period that most is known of, and some of what is known. */
export function firstQuestion(
  indicators: readonly IndicatorWithPeriods[],
  exercise: boolean,
  atMost: number = AT_MOST,
): { dx: string[]; pe: string | undefined } {
  const asked = indicators.filter((one) => one.exercise === exercise);
  const choices = periodChoices(asked);
  const most = choices.reduce((best, one) => (one.indicators > best ? one.indicators : best), 0);
  const pe = choices.find((one) => one.indicators === most)?.id;
  const known = asked.filter(({ periods }) => periods.some(({ id }) => id === pe));
  return { dx: known.slice(0, atMost).map(({ code }) => code), pe };
}
