import type { MigrationInterface, QueryRunner } from 'typeorm';

const REVISION_STATES = `'draft', 'submitted', 'returned', 'approved', 'replaced', 'dropped', 'withdrawn'`;

/**
 * Reports, their revisions and what happened to them. The figures of a revision are one value: they are written and
 * read together, and whoever wants to reckon with them hears of them as events.
 */
export class ReportTables1795400200100 implements MigrationInterface {
  readonly name = 'ReportTables1795400200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        id           uuid        PRIMARY KEY,
        unit_id      uuid        NOT NULL,
        form         text        NOT NULL,
        period_start date        NOT NULL,
        period_end   date        NOT NULL,
        exercise     boolean     NOT NULL,
        version      integer     NOT NULL CHECK (version > 0),
        state        text        NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
        revision     integer     NOT NULL CHECK (revision > 0),
        in_force     integer     CHECK (in_force > 0),
        changed_at   timestamptz NOT NULL,
        CHECK (period_start <= period_end),
        CHECK (in_force IS NULL OR state <> 'withdrawn')
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX one_live_report ON report (unit_id, form, period_start, period_end) WHERE state <> 'withdrawn'`);
    await runner.query('CREATE INDEX report_of_unit ON report (unit_id, id)');
    await runner.query('CREATE INDEX report_of_period ON report (period_start, period_end, form, id)');
    // What reviewers look for, and never more than a small part of all.
    await runner.query(`CREATE INDEX report_waiting ON report (id) WHERE state = 'submitted'`);

    await runner.query(`
      CREATE TABLE report_revision (
        report_id uuid    NOT NULL REFERENCES report,
        revision  integer NOT NULL CHECK (revision > 0),
        state     text    NOT NULL CHECK (state IN (${REVISION_STATES})),
        figures   jsonb   NOT NULL,
        source    jsonb,
        hands     jsonb   NOT NULL,
        PRIMARY KEY (report_id, revision),
        -- A constraint, not an index, since only that can wait until one revision has taken the other's place.
        CONSTRAINT one_revision_in_force EXCLUDE USING btree (report_id WITH =) WHERE (state = 'approved')
          DEFERRABLE INITIALLY DEFERRED
      )`);
    await runner.query(`
      CREATE TABLE report_change (
        report_id uuid        NOT NULL REFERENCES report,
        version   integer     NOT NULL CHECK (version > 0),
        kind      text        NOT NULL,
        revision  integer     NOT NULL,
        state     text        NOT NULL,
        by        text        NOT NULL,
        at        timestamptz NOT NULL,
        reason    text,
        PRIMARY KEY (report_id, version)
      )`);
  }

  /** Forward only: history is not taken back. */
  async down(): Promise<void> {
    throw new Error('The report tables cannot be taken back');
  }
}
