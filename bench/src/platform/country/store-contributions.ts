import { runAs } from '../../world/bare-pool.js';
import type { BenchForm } from './catalogue.js';
import type { Month } from './months.js';

/** How many reports of a month become known together: so that each cell has a history of some steps. */
const ARRIVALS = 4;

/** Not the first: in it an insert looks for the row that may be there. */
const INDEXES = ['contribution_cell'];
const KEYS = {
  contribution: 'source_id, indicator, version',
  rollup: 'indicator, period_start, period_end, boundary, unit_id, known_to',
};

/**
 * Writes what the consumer would have written of one approved report of each commune for a month, and marks the cells: the
 * totals are then worked out by the platform itself. Amounts follow from commune and indicator.
 *
 * @param databaseUrl as the administrator
 */
export async function storeMonth(databaseUrl: string, form: BenchForm, month: Month): Promise<void> {
  const { start, end } = month;
  const list = listOf(form);
  const amount = `(abs(hashtext(r.unit_id::text || i)::bigint) % 1000)`;
  await runAs(
    databaseUrl,
    'aggregation',
    `BEGIN;
    CREATE TEMPORARY TABLE reports ON COMMIT DROP AS
    SELECT uuidv7() AS source_id, uuidv7() AS event_id, unit_id, clock.now + (nth % ${ARRIVALS} - ${ARRIVALS}) * interval '1 ms' AS applied_at
      FROM (SELECT unit_id, row_number() OVER (ORDER BY unit_id) AS nth FROM unit_copy_establishment WHERE level = 'commune') AS u,
           (SELECT date_trunc('milliseconds', clock_timestamp()) AS now) AS clock;
    INSERT INTO inbox (consumer_group, run, event_id) SELECT 'aggregation.rollup', 1, event_id FROM reports;
    INSERT INTO arrival (event_id, applied_at, run) SELECT event_id, applied_at, 1 FROM reports;
    INSERT INTO source_version (source_id, version, applied_at, counts, exercise, revision, form, document)
    SELECT source_id, 3, applied_at, true, true, 1, '${form.code}', NULL FROM reports;
    INSERT INTO contribution
           (source_id, version, indicator, period_start, period_end, unit_id, amount, whole, causes, figure)
    SELECT r.source_id, 3, i, '${start}', '${end}', r.unit_id, ${amount}, NULL, '{}',
           ('{"kind":"value","value":{"amount":"' || ${amount} || '","bound":"exact"}}')::json
      FROM reports r, ${list} AS i;
    INSERT INTO cell_key (indicator, period_start, period_end) SELECT i, '${start}', '${end}' FROM ${list} AS i;
    INSERT INTO dirty_key (indicator, period_start, period_end, slice, applied_at)
    SELECT i, '${start}'::date, '${end}'::date,
           (abs(hashtext(i || '${start}' || '${end}')::bigint) % 16)::smallint, (SELECT min(applied_at) FROM reports)
      FROM ${list} AS i;
    COMMIT;`,
  );
}

/**
 * The same reports again for other months, and the totals that came out of the first: equal figures of the same units have
 * equal totals. Rows go in without indexes, which are made afterwards.
 */
export async function copyMonth(
  databaseUrl: string,
  form: BenchForm,
  from: Month,
  to: readonly Month[],
): Promise<void> {
  const list = listOf(form);
  const months = `(VALUES ${to.map(({ start, end }) => `('${start}'::date, '${end}'::date)`).join(', ')}) AS m (first, last)`;
  const template = `v.form = '${form.code}' AND EXISTS (
      SELECT FROM contribution c WHERE c.source_id = v.source_id AND c.period_start = '${from.start}')`;
  await runAs(
    databaseUrl,
    'aggregation',
    `BEGIN;
    SET LOCAL maintenance_work_mem = '512MB';
    ${INDEXES.map((name) => `CREATE TEMPORARY TABLE made_${name} ON COMMIT DROP AS SELECT pg_get_indexdef('${name}'::regclass) AS sql; DROP INDEX ${name};`).join('\n')}
    CREATE TEMPORARY TABLE copies ON COMMIT DROP AS
    SELECT v.source_id AS template, v.applied_at, m.first, m.last, uuidv7() AS source_id, uuidv7() AS event_id
      FROM source_version v, ${months} WHERE ${template};
    ${Object.keys(KEYS)
      .map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey;`)
      .join('\n')}
    INSERT INTO inbox (consumer_group, run, event_id) SELECT 'aggregation.rollup', 1, event_id FROM copies;
    INSERT INTO arrival (event_id, applied_at, run) SELECT event_id, applied_at, 1 FROM copies;
    INSERT INTO source_version (source_id, version, applied_at, counts, exercise, revision, form, document)
    SELECT source_id, 3, applied_at, true, true, 1, '${form.code}', NULL FROM copies;
    INSERT INTO contribution
           (source_id, version, indicator, period_start, period_end, unit_id, amount, whole, causes, figure)
    SELECT t.source_id, 3, c.indicator, t.first, t.last, c.unit_id, c.amount, c.whole, c.causes, c.figure
      FROM copies t JOIN contribution c ON c.source_id = t.template;
    INSERT INTO cell_key (indicator, period_start, period_end) SELECT i, first, last FROM ${list} AS i, ${months};
    INSERT INTO rollup (indicator, period_start, period_end, boundary, unit_id, known_from, known_to, figure, text_vi, text_en,
                        received, expected, level, notes)
    SELECT indicator, m.first, m.last, boundary, unit_id, known_from, known_to, figure, text_vi, text_en, received, expected,
           level, notes
      FROM rollup, ${months} WHERE period_start = '${from.start}' AND indicator = ANY (${arrayOf(form)});
    ${Object.entries(KEYS)
      .map(([table, columns]) => `ALTER TABLE ${table} ADD PRIMARY KEY (${columns});`)
      .join('\n')}
    DO $made$ BEGIN ${INDEXES.map((name) => `EXECUTE (SELECT sql FROM made_${name});`).join(' ')} END $made$;
    COMMIT;`,
  );
}

function arrayOf({ indicators }: BenchForm): string {
  return `ARRAY[${indicators.map((one) => `'${one}'`).join(', ')}]`;
}

function listOf(form: BenchForm): string {
  return `unnest(${arrayOf(form)})`;
}
