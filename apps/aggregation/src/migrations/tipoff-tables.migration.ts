import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That tip-offs came, by which channel and in which month. Nothing else of them ever comes here. */
export class TipoffTables1795400700100 implements MigrationInterface {
  readonly name = 'TipoffTables1795400700100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tipoff_received (
        tipoff_id uuid    PRIMARY KEY,
        channel   text    NOT NULL,
        month     date    NOT NULL CHECK (extract(day FROM month) = 1),
        exercise  boolean NOT NULL
      )`);
    await runner.query('CREATE INDEX tipoff_month ON tipoff_received (month, channel, exercise)');
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The counts of tip-offs cannot be taken back');
  }
}
