import { setTimeout as pause } from 'node:timers/promises';
import { alternate } from '../../measure/alternate.js';
import { measured, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import { monthAt } from '../country/months.js';
import { FORMS, type Instance } from '../instance.js';
import type { PlatformWorld } from '../platform-world.js';

const { indicators } = FORMS.stored;

const PLANS: [RowPlan, RowPlan] = [
  {
    name: `totals worked out anew, 1 month of ${indicators.length} indicators`,
    unit: 'contributions/s',
    goal: 'print',
    note: 'One SQL statement that sums the same contributions up for every unit from commune to nation, and writes nothing. Ours: two maps, the whole history, coverage and notes, compared with what is there.',
  },
  {
    name: 'bytes of a contribution with its totals',
    unit: 'bytes',
    goal: 'print',
    note: 'The contribution’s own rows. Ours has inbox, arrivals, sources, contributions and totals on two maps with their history; all with their indexes.',
  },
];

/** All cells of the month are dirty from their beginning on. */
const MARK = `
  INSERT INTO aggregation.dirty_key (indicator, period_start, period_end, slice, applied_at)
  SELECT indicator, period_start, period_end,
         (abs(hashtext(indicator || period_start::text || period_end::text)::bigint) % 16)::smallint, 'epoch'
    FROM aggregation.cell_key WHERE indicator = ANY ($1) AND period_start = $2`;

const SUM = `
  SELECT count(*), sum(amount) FROM (
    SELECT c.indicator, u.above, sum(c.amount) AS amount
      FROM aggregation.contribution c
      JOIN LATERAL (
           SELECT c.unit_id AS above
           UNION ALL SELECT p.parent_id FROM aggregation.unit_copy_parent p WHERE p.unit_id = c.unit_id
           UNION ALL SELECT $3::uuid) AS u ON true
     WHERE c.indicator = ANY ($1) AND c.period_start = $2 GROUP BY 1, 2) AS totals`;

const SIZES = `
  SELECT sum(pg_total_relation_size(format('aggregation.%I', name)::regclass))::float8 AS all,
         pg_total_relation_size('aggregation.contribution')::float8 AS own
    FROM unnest(ARRAY['inbox', 'arrival', 'source_version', 'contribution', 'cell_key', 'rollup']) AS name`;

export const recomputeCase: BenchCase<PlatformWorld> = {
  name: 'totals worked out anew',
  rows: PLANS,
  run: async (world) => {
    const instance = await world.instance('large');
    await instance.store(world.scaled(1_000_000, 1));
    const [ours, bare] = await alternate(
      [
        { name: 'ours', once: async () => [await recompute(instance)] },
        { name: 'reference', once: async () => [await sumUp(instance)] },
      ],
      world.rounds(2),
      world.progress,
    );
    const { rows } = await instance.database.query<{ all: number; own: number }>(SIZES);
    const { all, own } = rows[0]!;
    const [speed, bytes] = PLANS;
    return [
      measured(speed, ours![0]!, bare![0]!),
      measured(bytes, all / instance.stored, own / instance.stored),
    ];
  },
};

async function recompute({ database, country }: Instance): Promise<number> {
  await database.query(MARK, [indicators, monthAt(0).start]);
  const begun = performance.now();
  for (;;) {
    const { rows } = await database.query<{ dirty: boolean }>(
      'SELECT EXISTS (SELECT FROM aggregation.dirty_key) AS dirty',
    );
    if (!rows[0]!.dirty) break;
    await pause(5);
  }
  return (country.communes.length * indicators.length * 1_000) / (performance.now() - begun);
}

async function sumUp({ database, country }: Instance): Promise<number> {
  const begun = performance.now();
  await database.query(SUM, [indicators, monthAt(0).start, country.nation]);
  return (country.communes.length * indicators.length * 1_000) / (performance.now() - begun);
}
