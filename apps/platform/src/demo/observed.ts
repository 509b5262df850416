import { Decimal, formatDecimal } from '@toandan/kernel';
import type { DemoPerson } from './api.js';
import { wholeText, type DemoTexts } from './texts.js';

/** The account that sees the operations page. */
export const OPERATOR_LOGIN = 'van-hanh';

interface LatencyAnswer {
  readonly what: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** Of what the operations page shows, what a terminal has room for. */
export interface Observed {
  readonly services: readonly { readonly service: string; readonly state: string }[];
  readonly groups: readonly { readonly group: string; readonly state: string; readonly behind?: number }[];
  readonly letters: { readonly dead: number; readonly keys: number };
  readonly work: readonly { readonly waiting: number }[];
  readonly reconciliation?: { readonly compared: number; readonly differences: number };
  readonly latencies?: { readonly routes: readonly LatencyAnswer[] };
}

/** @param operator somebody with the account above */
export async function observe(operator: DemoPerson): Promise<Observed> {
  return operator.get<Observed>('operations/v1/overview');
}

const SLOWEST = 5;

/** The figures in a few lines. What is not measured is said, and is no zero. */
export function observedLines(observed: Observed, texts: DemoTexts): string[] {
  const { services, groups, letters, work, reconciliation, latencies } = observed;
  const whole = (value: number): string => wholeText(value, texts.locale);
  const unread = groups.map(({ behind }) => behind);
  const known = unread.every((behind) => behind !== undefined);
  const sum = unread.reduce((all: number, behind = 0) => all + behind, 0);
  return [
    '',
    texts.observed,
    texts.observedServices(
      whole(services.filter(({ state }) => state === 'ready').length),
      whole(services.length),
    ),
    texts.observedGroups(
      whole(groups.filter(({ state }) => state === 'well').length),
      whole(groups.length),
      known ? whole(sum) : texts.notKnown,
    ),
    texts.observedLetters(whole(letters.dead), whole(letters.keys)),
    texts.observedWork(whole(work.reduce((all, { waiting }) => all + waiting, 0))),
    ...(reconciliation === undefined
      ? []
      : [texts.reconciled(whole(reconciliation.compared), whole(reconciliation.differences))]),
    ...(latencies === undefined
      ? [texts.notMeasured]
      : [texts.slowest, ...latencies.routes.slice(0, SLOWEST).map((route) => routeLine(route, texts))]),
  ];
}

function routeLine({ what, count, p50, p95 }: LatencyAnswer, texts: DemoTexts): string {
  const ms = (value: number): string => formatDecimal(Decimal.parse(String(value)), texts.locale);
  return texts.slowRoute(what, wholeText(count, texts.locale), ms(p50), ms(p95));
}
