import { newId } from '@toandan/kernel';
import type pg from 'pg';
import type { BareReport } from '../reference/bare-reports.js';

/** The rows of submitted reports, as the reporting service leaves them. */
const SUBMITTED = `
  WITH told AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::jsonb[])
                  AS t (id, unit_id, form, first, last, figures)),
  heads AS (
    INSERT INTO reporting.report (id, unit_id, form, period_start, period_end, exercise, version, state, revision, changed_at)
    SELECT id, unit_id, form, first, last, true, 2, 'submitted', 1, now() FROM told),
  revisions AS (
    INSERT INTO reporting.report_revision (report_id, revision, state, figures, hands)
    SELECT id, 1, 'submitted', figures, '["bench"]' FROM told)
  INSERT INTO reporting.report_change (report_id, version, kind, revision, state, by, at)
  SELECT id, v, k, 1, s, 'bench', now() FROM told, (VALUES (1, 'created', 'draft'), (2, 'submitted', 'submitted')) AS steps (v, k, s)`;

/** Reports that wait for approval, put there in one statement. Returns their ids; their version is 2. */
export async function putSubmitted(database: pg.Pool, reports: readonly BareReport[]): Promise<string[]> {
  const ids = reports.map(() => newId());
  await database.query(SUBMITTED, [
    ids,
    reports.map(({ unitId }) => unitId),
    reports.map(({ form }) => form),
    reports.map(({ period }) => period.start),
    reports.map(({ period }) => period.end),
    reports.map(({ figures }) => JSON.stringify(figures)),
  ]);
  return ids;
}
