import { setTimeout as pause } from 'node:timers/promises';

/**
 * Starts something at an even pace, whether or not what was started before is done: a slow answer must not
 * slow the questions down, or it would not show.
 */
export async function paced(
  perSecond: number,
  times: number,
  start: (nth: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  const started: Promise<void>[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const due = begun + (nth * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    started.push(start(nth));
  }
  await Promise.all(started);
}
