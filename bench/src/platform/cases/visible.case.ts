import { alternate } from '../../measure/alternate.js';
import { paced } from '../../measure/pace.js';
import { quantile } from '../../measure/quantile.js';
import { measured, type RowPlan } from '../../report/row.js';
import { barePool } from '../../world/bare-pool.js';
import type { BenchCase } from '../../bench-case.js';
import { reportOf } from '../country/report-drafts.js';
import { putSubmitted } from '../country/submitted-reports.js';
import { FORMS, type Instance } from '../instance.js';
import type { PlatformWorld, Transport } from '../platform-world.js';
import { fillAbove, MAKE_COUNTING_TABLES } from '../reference/bare-counting.js';
import { MAKE_PATH_TABLES, putBare, walkBare } from '../reference/bare-path.js';
import { Watcher } from './watcher.js';

const PER_SECOND = 200;
const SECONDS = 3;

const NOTE =
  'Its bare statements in their order, at the same pace, prepared, on pg connections of the measuring process: approval and log, commit; read of the log; inbox, source and contribution, commit; the totals of commune, province and nation, commit; read of the total. Ours: from the answer to the approval over HTTP to the first answer over HTTP in which the nation’s cell has it; one reader asks again 5 ms after each answer.';

/** Approvals over HTTP at an even pace, and when the nation's cell shows them to an analyst. */
export function visibleCase(transport: Transport): BenchCase<PlatformWorld> {
  const name = `approved to visible in the national cell at ${PER_SECOND} reports/s`;
  const rows = (['p50', 'p99'] as const).map((part): RowPlan => ({
    name: `${name}, ${transport}, ${part}`,
    unit: 'ms',
    goal: '<= 5',
    note: NOTE,
  }));
  return {
    name: `approved to visible, ${transport}`,
    needsKafka: transport === 'kafka',
    rows,
    run: async (world) => {
      const instance = await world.instance('small', transport);
      await instance.reference('counting', MAKE_COUNTING_TABLES);
      await instance.reference('path', MAKE_PATH_TABLES);
      await fillAbove(instance.database, instance.country);
      const many = Math.min(world.scaled(PER_SECOND * SECONDS, 20), instance.country.communes.length);
      const [ours, bare] = await alternate(
        [
          { name: 'ours', once: () => oursOnce(instance, many) },
          { name: 'reference', once: () => bareOnce(instance, many) },
        ],
        world.rounds(3),
        world.progress,
      );
      return rows.map((row, at) => measured(row, ours![at]!, bare![at]!));
    },
  };
}

async function oursOnce(instance: Instance, many: number): Promise<number[]> {
  const { country, database, people, host } = instance;
  const month = instance.nextMonth();
  const reports = country.communes.slice(0, many).map(({ id }) => reportOf(FORMS.visible, id, month));
  const ids = await putSubmitted(database, reports);
  const reviewer = people.as('ra-soat.bo');
  const watcher = new Watcher(people.as('phan-tich.bo'), FORMS.visible.indicators[0]!, month);
  const approved: number[] = [];
  const watching = watcher.until(many);
  await paced(PER_SECOND, many, async (nth) => {
    await reviewer.call('POST', `/api/reporting/v1/reports/${ids[nth]!}/approve`, { ifMatch: '"2"' });
    approved.push(performance.now());
  });
  const seen = await watching;
  await host.quiet();
  // A total says how many are in it, not which: the nth that was approved is taken to be the nth that is seen.
  const times = approved.toSorted((a, b) => a - b).map((at, nth) => Math.max(0, seen[nth]! - at));
  return [quantile(times, 0.5), quantile(times, 0.99)];
}

async function bareOnce(instance: Instance, many: number): Promise<number[]> {
  const { country, host } = instance;
  const pool = barePool(host.ready.databaseUrl, 'bench', 10);
  try {
    const month = instance.nextMonth();
    const reports = country.communes.slice(0, many).map(({ id }) => reportOf(FORMS.visible, id, month));
    const ids = await putBare(pool, reports);
    const times: number[] = [];
    await paced(PER_SECOND, many, async (nth) => {
      times.push(await walkBare(pool, ids[nth]!, reports[nth]!, country.nation));
    });
    return [quantile(times, 0.5), quantile(times, 0.99)];
  } finally {
    await pool.end();
  }
}
