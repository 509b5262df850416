import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators and forms: every definition there ever was, whole, the newest of a code being the one that holds. */
export class CatalogueTables1795400200000 implements MigrationInterface {
  readonly name = 'CatalogueTables1795400200000';

  async up(runner: QueryRunner): Promise<void> {
    // One row: whoever defines something locks it first, and its number tells readers whether they know the newest state.
    await runner.query(`
      CREATE TABLE catalogue (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        revision  bigint  NOT NULL DEFAULT 0
      )`);
    await runner.query('INSERT INTO catalogue DEFAULT VALUES');
    await runner.query(`
      CREATE TABLE definition (
        kind       text        NOT NULL CHECK (kind IN ('indicator', 'form')),
        code       text        NOT NULL,
        revision   integer     NOT NULL CHECK (revision > 0),
        body       jsonb       NOT NULL,
        defined_by text        NOT NULL,
        defined_at timestamptz NOT NULL,
        PRIMARY KEY (kind, code, revision)
      )`);
  }

  /** Forward only: history is not taken back. */
  async down(): Promise<void> {
    throw new Error('The catalogue tables cannot be taken back');
  }
}
