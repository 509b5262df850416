import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { BareReport } from './bare-reports.js';

/** What the way of an approved report writes, with the indexes of ours. */
export const MAKE_PATH_TABLES = `
  CREATE TABLE bench.path_report (LIKE reporting.report INCLUDING ALL);
  CREATE TABLE bench.path_report_revision (LIKE reporting.report_revision INCLUDING ALL);
  CREATE TABLE bench.path_report_change (LIKE reporting.report_change INCLUDING ALL);
  CREATE TABLE bench.path_outbox (LIKE reporting.outbox INCLUDING ALL);
  CREATE TABLE bench.path_inbox (LIKE aggregation.inbox INCLUDING ALL);
  CREATE TABLE bench.path_source (LIKE aggregation.source_version INCLUDING ALL);
  CREATE TABLE bench.path_contribution (LIKE aggregation.contribution INCLUDING ALL);
  CREATE TABLE bench.path_total (
    indicator text NOT NULL, period_start date NOT NULL, unit_id uuid NOT NULL, amount numeric NOT NULL, received integer NOT NULL,
    PRIMARY KEY (indicator, period_start, unit_id))`;

const PUT = `
  WITH head AS (
    INSERT INTO path_report (id, unit_id, form, period_start, period_end, exercise, version, state, revision, changed_at)
    SELECT t.id, t.unit_id, $3, $4, $5, true, 2, 'submitted', 1, now() FROM unnest($1::uuid[], $2::uuid[]) AS t (id, unit_id))
  INSERT INTO path_report_revision (report_id, revision, state, figures, hands)
  SELECT id, 1, 'submitted', '[]', '["bench"]' FROM unnest($1::uuid[]) AS id`;

const named = (name: string, text: string): { name: string; text: string } => ({ name, text });

const APPROVE = named(
  'approve',
  `WITH changed AS (UPDATE path_report SET version = 3, state = 'approved', in_force = 1, changed_at = now() WHERE id = $1 AND version = 2),
   revised AS (UPDATE path_report_revision SET state = 'approved' WHERE report_id = $1 AND revision = 1)
   INSERT INTO path_report_change (report_id, version, kind, revision, state, by, at) VALUES ($1, 3, 'approved', 1, 'approved', 'bench', now())`,
);
const LOG = named(
  'log',
  `INSERT INTO path_outbox (topic, slice, event_key, headers, payload) VALUES ('reporting.report.v1', 1, $1, $2, $3)`,
);
const READ = named('read', 'SELECT headers, payload FROM path_outbox WHERE event_key = $1');
const ENTER = named(
  'enter',
  `INSERT INTO path_inbox (consumer_group, run, event_id) VALUES ('bench', 1, $1)`,
);
const SOURCE = named(
  'source',
  `INSERT INTO path_source (source_id, version, applied_at, counts, exercise, revision, form) VALUES ($1, 3, now(), true, true, 1, $2)`,
);
const CONTRIBUTE = named(
  'contribute',
  `INSERT INTO path_contribution (source_id, version, indicator, period_start, period_end, unit_id, amount, causes, figure)
   VALUES ($1, 3, $2, $3, $4, $5, 1, '{}', $6)`,
);
/** Of the commune, its province and the nation, as of now. */
const TOTAL = named(
  'total',
  `INSERT INTO path_total (indicator, period_start, unit_id, amount, received)
   SELECT $1, $2::date, a.above, sum(c.amount), count(*)
     FROM above mine JOIN above a ON a.above = mine.above
     JOIN path_contribution c ON c.unit_id = a.unit_id AND c.indicator = $1 AND c.period_start = $2::date
    WHERE mine.unit_id = $3 GROUP BY a.above
   ON CONFLICT (indicator, period_start, unit_id) DO UPDATE
      SET amount = greatest(path_total.amount, excluded.amount), received = greatest(path_total.received, excluded.received)`,
);
const SEE = named(
  'see',
  'SELECT amount, received FROM path_total WHERE indicator = $1 AND period_start = $2 AND unit_id = $3',
);

const HEADERS = JSON.stringify({ ce_type: 'reporting.report-approved', ce_id: randomUUID() });

/** Submitted reports, one of each of these units. Returns their ids. */
export async function putBare(pool: pg.Pool, reports: readonly BareReport[]): Promise<string[]> {
  const ids = reports.map(() => randomUUID());
  const [{ form, period }] = reports as [BareReport];
  await pool.query(PUT, [ids, reports.map(({ unitId }) => unitId), form, period.start, period.end]);
  return ids;
}

/** From the approval to the nation's total, statement after statement. Returns how long it was from the commit, ms. */
export async function walkBare(
  pool: pg.Pool,
  id: string,
  report: BareReport,
  nation: string,
): Promise<number> {
  const { unitId, form, period, figures } = report;
  const [{ indicator, figure }] = figures as unknown as [{ indicator: string; figure: object }];
  const client = await pool.connect();
  const ask = (statement: object, ...values: unknown[]): Promise<pg.QueryResult> =>
    client.query({ ...statement, values } as pg.QueryConfig);
  try {
    await client.query('BEGIN');
    await ask(APPROVE, id);
    await ask(LOG, id, HEADERS, JSON.stringify(report));
    await client.query('COMMIT');
    const approved = performance.now();
    await ask(READ, id);
    await client.query('BEGIN');
    await ask(ENTER, randomUUID());
    await ask(SOURCE, id, form);
    await ask(CONTRIBUTE, id, indicator, period.start, period.end, unitId, JSON.stringify(figure));
    await client.query('COMMIT');
    await client.query('BEGIN');
    await ask(TOTAL, indicator, period.start, unitId);
    await client.query('COMMIT');
    await ask(SEE, indicator, period.start, nation);
    return performance.now() - approved;
  } finally {
    client.release();
  }
}
