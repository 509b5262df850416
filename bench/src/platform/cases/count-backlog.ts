import { setTimeout as pause } from 'node:timers/promises';
import { logApproved } from '../country/approved-reports.js';
import { reportOf } from '../country/report-drafts.js';
import { FORMS, type Instance } from '../instance.js';

/** Longest that a backlog may take, ms. */
const LONGEST_MS = 300_000;

/** Totals of the nation's cells, as far as they have come: how many have all reports in them. */
const COUNTED = `
  SELECT count(*)::integer AS cells FROM aggregation.rollup
   WHERE indicator = ANY ($1) AND period_start = $2 AND boundary = 1 AND unit_id = $3 AND known_to = '9999-12-31' AND received = $4`;

/**
 * A report of every commune is approved at once. Returns how many contributions a second went from the log through
 * inbox and rollup into the nation's totals.
 */
export async function countBacklog(instance: Instance): Promise<number> {
  const { country, database, host } = instance;
  const { communes, nation } = country;
  const month = instance.nextMonth();
  const form = FORMS.counted;
  const reports = communes.map(({ id }) => reportOf(form, id, month));
  await logApproved(database, reports);
  const begun = performance.now();
  for (;;) {
    const { rows } = await database.query<{ cells: number }>(COUNTED, [
      form.indicators,
      month.start,
      nation,
      communes.length,
    ]);
    if (rows[0]!.cells === form.indicators.length) break;
    if (performance.now() - begun > LONGEST_MS) throw new Error('The backlog was not counted in time');
    await pause(5);
  }
  const took = performance.now() - begun;
  await host.quiet();
  return (reports.length * form.indicators.length * 1_000) / took;
}
