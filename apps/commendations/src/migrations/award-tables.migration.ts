import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As exactly as it is known: a day, a month, a year. */
const APPROXIMATE = `~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'`;

/** Awards, as numbers: whom they went to is not kept. */
export class AwardTables1795500000000 implements MigrationInterface {
  readonly name = 'AwardTables1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award (
        id                uuid        PRIMARY KEY,
        version           integer     NOT NULL CHECK (version > 0),
        unit_id           uuid        NOT NULL,
        exercise          boolean     NOT NULL,
        -- Each with the law of its day, which later laws do not change.
        forms             jsonb       NOT NULL CHECK (jsonb_array_length(forms) > 0),
        conferred_by      text        NOT NULL CHECK (conferred_by <> ''),
        conferred         text        COLLATE "C" CHECK (conferred ${APPROXIMATE}),
        decision_number   text        CHECK (decision_number <> ''),
        collectives       integer     CHECK (collectives >= 0),
        individuals       integer     CHECK (individuals >= 0),
        models            integer     CHECK (models >= 0),
        reason            text        NOT NULL CHECK (reason <> ''),
        split             jsonb       NOT NULL,
        source            text,
        note              text,
        recorded_by       text        NOT NULL,
        recorded_at       timestamptz NOT NULL,
        revoked_on        date,
        revocation_ground text,
        revocation_reason text        CHECK (revocation_reason <> ''),
        revoked_by        text,
        revoked_at        timestamptz,
        CHECK (num_nonnulls(revoked_on, revocation_ground, revocation_reason, revoked_by, revoked_at) IN (0, 5))
      )`);
    await runner.query(`CREATE INDEX award_by_date ON award (exercise, coalesce(conferred, ''), id)`);
    await runner.query(
      `CREATE INDEX award_by_unit ON award (unit_id, exercise, coalesce(conferred, ''), id)`,
    );
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The tables of awards cannot be taken back');
  }
}
