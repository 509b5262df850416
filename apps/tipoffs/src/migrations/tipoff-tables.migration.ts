import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tip-offs: what is known of each without opening it, what it says, and who gave it, each in a table of its own, the
 * latter two only as JWE. No column holds a name, and there is nothing to search by.
 */
export class TipoffTables1795410000000 implements MigrationInterface {
  readonly name = 'TipoffTables1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tipoff (
        id           uuid           PRIMARY KEY,
        unit_id      uuid           NOT NULL,
        channel      text           NOT NULL
          CHECK (channel IN ('web', 'hotline', 'letter', 'in-person', 'letterbox', 'social')),
        state        text           NOT NULL CHECK (state IN ('reported', 'under-verification', 'decided')),
        version      integer        NOT NULL CHECK (version > 0),
        received_at  timestamptz(3) NOT NULL,
        received_on  date           NOT NULL,
        anonymous    boolean        NOT NULL,
        exercise     boolean        NOT NULL,
        -- Of the code that the reporter holds, under a key: the code itself is nowhere.
        receipt_hash bytea          NOT NULL UNIQUE CHECK (length(receipt_hash) = 32),
        -- The operator's account; none for the web form.
        recorded_by  text,
        CHECK ((channel = 'web') = (recorded_by IS NULL))
      )`);
    await runner.query('CREATE INDEX tipoff_by_time ON tipoff (received_at, id)');
    await runner.query('CREATE INDEX tipoff_by_unit ON tipoff (unit_id, received_at, id)');
    await runner.query(`
      CREATE TABLE tipoff_content (
        tipoff_id uuid PRIMARY KEY REFERENCES tipoff,
        kid       text NOT NULL,
        sealed    text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE reporter_identity (
        tipoff_id uuid PRIMARY KEY REFERENCES tipoff,
        kid       text NOT NULL,
        sealed    text NOT NULL
      )`);
    // For wrapping anew what an older key wrapped.
    await runner.query('CREATE INDEX tipoff_content_kid ON tipoff_content (kid)');
    await runner.query('CREATE INDEX reporter_identity_kid ON reporter_identity (kid)');
    await runner.query(`
      CREATE TABLE tipoff_step (
        tipoff_id uuid           NOT NULL REFERENCES tipoff,
        version   integer        NOT NULL,
        state     text           NOT NULL,
        by        text           NOT NULL,
        at        timestamptz(3) NOT NULL,
        PRIMARY KEY (tipoff_id, version)
      )`);
    await runner.query(`
      CREATE TABLE identity_access (
        id         uuid           PRIMARY KEY,
        tipoff_id  uuid           NOT NULL REFERENCES tipoff,
        custodian  text           NOT NULL,
        reason     text           NOT NULL CHECK (reason <> ''),
        from_at    timestamptz(3) NOT NULL,
        until_at   timestamptz(3) NOT NULL CHECK (until_at > from_at)
      )`);
    await runner.query(
      'CREATE INDEX identity_access_open ON identity_access (tipoff_id, custodian, until_at)',
    );
    for (const table of ['tipoff', 'tipoff_content', 'reporter_identity', 'tipoff_step', 'identity_access']) {
      await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC`);
    }
  }

  /** Forward only: a tip-off that was received is not taken back. */
  async down(): Promise<void> {
    throw new Error('The tip-off tables cannot be taken back');
  }
}
