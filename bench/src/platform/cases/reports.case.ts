import { randomUUID } from 'node:crypto';
import { alternate } from '../../measure/alternate.js';
import { perSecond } from '../../measure/per-second.js';
import { measured, type RowPlan } from '../../report/row.js';
import { barePool } from '../../world/bare-pool.js';
import type { BenchCase } from '../../bench-case.js';
import { ReportDrafts } from '../country/report-drafts.js';
import { submitReport } from '../host/submit-report.js';
import { FORMS } from '../instance.js';
import type { PlatformWorld, Transport } from '../platform-world.js';
import { MAKE_REPORT_TABLES, writeReport } from '../reference/bare-reports.js';

const CLIENTS = 8;

/** Officers enter reports of five figures and submit them, the ministry approves: three calls, three commits. */
export function reportsCase(transport: Transport): BenchCase<PlatformWorld> {
  const row: RowPlan = {
    name: `report begun, submitted and approved over HTTP, ${CLIENTS} clients, ${transport}`,
    unit: 'reports/s',
    goal: '>= 0.3',
    note: 'The same rows in three bare transactions, prepared statements through a pg pool of eight, in the measuring process; nothing checked. Ours meanwhile also counts the figures of what was approved.',
  };
  return {
    name: `reports over HTTP, ${transport}`,
    needsKafka: transport === 'kafka',
    rows: [row],
    run: async (world) => {
      const instance = await world.instance('small', transport);
      await instance.reference('reports', MAKE_REPORT_TABLES);
      const pool = barePool(instance.host.ready.databaseUrl, 'bench', CLIENTS);
      const { people } = instance;
      const reviewer = people.as('ra-soat.bo');
      const drafts = new ReportDrafts(instance, FORMS.written, CLIENTS);
      const forMs = world.scaled(2_000, 100);
      try {
        const [ours, bare] = await alternate(
          [
            {
              name: 'ours',
              once: async () => {
                const rate = await perSecond(CLIENTS, forMs, async (worker) => {
                  const officer = people.officerOf(instance.country.provinces[worker]!.code);
                  const { path, etag } = await submitReport(officer, drafts.next(worker), randomUUID());
                  await reviewer.call('POST', `${path}/approve`, { ifMatch: etag });
                });
                await instance.host.quiet();
                return [rate];
              },
            },
            {
              name: 'reference',
              once: async () => [
                await perSecond(CLIENTS, forMs, (worker) => writeReport(pool, drafts.next(worker))),
              ],
            },
          ],
          world.rounds(3),
          world.progress,
        );
        return [measured(row, ours![0]!, bare![0]!)];
      } finally {
        await pool.end();
      }
    },
  };
}
