import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Country } from '../country/country.js';

/** Inbox, facts and totals, with the indexes that ours have; and which units lie above which. */
export const MAKE_COUNTING_TABLES = `
  CREATE TABLE bench.counting_inbox (LIKE aggregation.inbox INCLUDING ALL);
  CREATE TABLE bench.fact (
    unit_id uuid NOT NULL, indicator text NOT NULL, period_start date NOT NULL, amount numeric NOT NULL, figure json NOT NULL,
    PRIMARY KEY (unit_id, indicator, period_start));
  CREATE INDEX fact_cell ON bench.fact (indicator, period_start);
  CREATE TABLE bench.total (
    indicator text NOT NULL, period_start date NOT NULL, unit_id uuid NOT NULL, amount numeric NOT NULL, received integer NOT NULL,
    PRIMARY KEY (indicator, period_start, unit_id));
  CREATE TABLE bench.above (unit_id uuid NOT NULL, above uuid NOT NULL, PRIMARY KEY (unit_id, above))`;

const ENTER = `INSERT INTO counting_inbox (consumer_group, run, event_id) SELECT 'bench', 1, e FROM unnest($1::uuid[]) AS e ON CONFLICT DO NOTHING`;

const SAVE = `
  INSERT INTO fact (unit_id, indicator, period_start, amount, figure)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::numeric[], $5::json[])
  ON CONFLICT (unit_id, indicator, period_start) DO UPDATE SET amount = excluded.amount, figure = excluded.figure`;

const TOTAL = `
  INSERT INTO total (indicator, period_start, unit_id, amount, received)
  SELECT f.indicator, f.period_start, a.above, sum(f.amount), count(*)
    FROM fact f JOIN above a USING (unit_id) WHERE f.indicator = ANY ($1) AND f.period_start = $2
   GROUP BY 1, 2, 3
  ON CONFLICT (indicator, period_start, unit_id) DO UPDATE SET amount = excluded.amount, received = excluded.received`;

/** Events of one transaction. */
const BATCH = 500;

export async function fillAbove(database: pg.Pool, { nation, communes }: Country): Promise<void> {
  const pairs = communes.flatMap(({ id, provinceId }) =>
    [id, provinceId, nation].map((above) => [id, above]),
  );
  await database.query(
    'INSERT INTO bench.above SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING',
    [pairs.map(([unit]) => unit), pairs.map(([, above]) => above)],
  );
}

/** The same facts of a month, batch by batch: inbox rows, facts, and one recompute of the batch's totals on every level. */
export async function countBare(
  pool: pg.Pool,
  { communes }: Country,
  indicators: readonly string[],
  start: string,
): Promise<number> {
  const client = await pool.connect();
  const figure = JSON.stringify({ kind: 'value', value: { amount: '1', bound: 'exact' } });
  const begun = performance.now();
  try {
    for (let from = 0; from < communes.length; from += BATCH) {
      const units = communes.slice(from, from + BATCH).map(({ id }) => id);
      const facts = units.flatMap((id) => indicators.map((indicator) => [id, indicator] as const));
      await client.query('BEGIN');
      await client.query(ENTER, [units.map(() => randomUUID())]);
      await client.query(SAVE, [
        facts.map(([unit]) => unit),
        facts.map(([, indicator]) => indicator),
        facts.map(() => start),
        facts.map(() => '1'),
        facts.map(() => figure),
      ]);
      await client.query(TOTAL, [indicators, start]);
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
  return (communes.length * indicators.length * 1_000) / (performance.now() - begun);
}
