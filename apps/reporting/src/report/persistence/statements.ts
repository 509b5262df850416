import type { PreparedStatement } from '@toandan/persistence';

/** Days as text: the driver would make a moment of them, in a zone. */
export const SUBJECT = `r.id, r.unit_id, r.form, r.period_start::text AS period_start, r.period_end::text AS period_end, r.exercise`;

export const FIND: PreparedStatement = {
  name: 'find-report',
  text: `
  SELECT ${SUBJECT}, r.version,
         (SELECT json_agg(json_build_object('number', v.revision, 'state', v.state, 'figures', v.figures,
                                            'source', v.source, 'hands', v.hands) ORDER BY v.revision)
            FROM report_revision v WHERE v.report_id = r.id) AS revisions
    FROM report r WHERE r.id = $1`,
};

/** All of a new report in one round trip; nothing where there is a live one of the same unit, form and period. */
export const ADD: PreparedStatement = {
  name: 'add-report',
  text: `
  WITH added AS (
    INSERT INTO report (id, unit_id, form, period_start, period_end, exercise, version, state, revision, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (unit_id, form, period_start, period_end) WHERE state <> 'withdrawn' DO NOTHING
    RETURNING id, version, state, revision, changed_at
  ), written AS (
    INSERT INTO report_revision (report_id, revision, state, figures, source, hands)
    SELECT id, revision, state, $11::jsonb, $12::jsonb, $13::jsonb FROM added
  )
  INSERT INTO report_change (report_id, version, kind, revision, state, by, at)
  SELECT id, version, $14, revision, state, $15, changed_at FROM added`,
};

/** The report is changed only while it has the version that was found; whatever else is written hangs on that. */
const CHANGED = `
  WITH changed AS (
    UPDATE report SET version = $3, state = $4, revision = $5, in_force = $6, changed_at = $7
     WHERE id = $1 AND version = $2
    RETURNING id
  )`;

const REMEMBERED = `
  INSERT INTO report_change (report_id, version, kind, revision, state, by, at, reason)
  SELECT id, $3, $8, $9, $4, $10, $7, $11 FROM changed`;

/** States and hands of the revisions that the change is about; figures stay. */
export const STEP: PreparedStatement = {
  name: 'step-report',
  text: `${CHANGED}, stepped AS (
    UPDATE report_revision v SET state = s.state, hands = s.hands
      FROM changed, unnest($12::integer[], $13::text[], $14::jsonb[]) AS s (revision, state, hands)
     WHERE v.report_id = changed.id AND v.revision = s.revision
  )${REMEMBERED}`,
};

/** Figures of a new revision, or other ones of the revision that is worked on. */
export const WRITE: PreparedStatement = {
  name: 'write-report',
  text: `${CHANGED}, written AS (
    INSERT INTO report_revision AS v (report_id, revision, state, figures, source, hands)
    SELECT id, $12, $13, $14::jsonb, $15::jsonb, $16::jsonb FROM changed
    ON CONFLICT (report_id, revision) DO UPDATE
       SET figures = excluded.figures, source = excluded.source, hands = excluded.hands
  )${REMEMBERED}`,
};

export const LIVE_TWIN = `
  SELECT id FROM report
   WHERE unit_id = $1 AND form = $2 AND period_start = $3 AND period_end = $4 AND state <> 'withdrawn'`;

export const HISTORY = `
  SELECT version, kind, revision, state, by, at, reason FROM report_change WHERE report_id = $1 ORDER BY version`;
