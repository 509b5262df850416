import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The tables that a report's way writes, with their indexes. */
export const MAKE_REPORT_TABLES = ['report', 'report_revision', 'report_change', 'idempotency_key', 'outbox']
  .map((table) => `CREATE TABLE bench.written_${table} (LIKE reporting.${table} INCLUDING ALL)`)
  .join(';\n');

const CREATE = {
  name: 'create-report',
  text: `
  WITH added AS (
    INSERT INTO written_report (id, unit_id, form, period_start, period_end, exercise, version, state, revision, changed_at)
    VALUES ($1, $2, $3, $4, $5, true, 1, 'draft', 1, now())),
  revised AS (
    INSERT INTO written_report_revision (report_id, revision, state, figures, hands) VALUES ($1, 1, 'draft', $6, $7)),
  kept AS (
    INSERT INTO written_idempotency_key (actor, key, route, request_hash, status, body)
    VALUES ('bench', $8, 'POST /reports', $8, 201, '{}'))
  INSERT INTO written_report_change (report_id, version, kind, revision, state, by, at)
  VALUES ($1, 1, 'created', 1, 'draft', 'bench', now())`,
};

const STEP = {
  name: 'step-report',
  text: `
  WITH changed AS (
    UPDATE written_report SET version = $2, state = $3, in_force = $4, changed_at = now() WHERE id = $1 AND version = $2 - 1),
  revised AS (UPDATE written_report_revision SET state = $3, hands = $5 WHERE report_id = $1 AND revision = 1)
  INSERT INTO written_report_change (report_id, version, kind, revision, state, by, at)
  VALUES ($1, $2, $3, 1, $3, 'bench', now())`,
};

const TELL = {
  name: 'tell',
  text: `
  INSERT INTO written_outbox (topic, slice, event_key, headers, payload) VALUES ('reporting.report.v1', $2, $1, $3, $4)`,
};

const HEADERS = JSON.stringify({
  ce_type: 'reporting.report-approved',
  ce_id: randomUUID(),
  ce_time: new Date(),
});

export interface BareReport {
  readonly unitId: string;
  readonly form: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly figures: readonly object[];
}

/** Begun, submitted, approved: each a transaction with the rows that ours writes, and nothing else. */
export async function writeReport(pool: pg.Pool, report: BareReport): Promise<void> {
  const id = randomUUID();
  const { unitId, form, period, figures } = report;
  const content = JSON.stringify(figures);
  await transaction(pool, async (client) => {
    const values = [id, unitId, form, period.start, period.end, content, '["bench"]', randomUUID()];
    await client.query({ ...CREATE, values });
  });
  for (const [version, state] of [
    [2, 'submitted'],
    [3, 'approved'],
  ] as const) {
    const isApproved = state === 'approved';
    await transaction(pool, async (client) => {
      await client.query({ ...STEP, values: [id, version, state, isApproved ? 1 : null, '["bench"]'] });
      const payload = JSON.stringify({
        reportId: id,
        version,
        form,
        unitId,
        period,
        ...(isApproved && { figures }),
      });
      await client.query({ ...TELL, values: [id, version, HEADERS, payload] });
    });
  }
}

async function transaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
