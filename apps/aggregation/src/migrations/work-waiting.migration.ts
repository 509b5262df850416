import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For operators: how many cells wait to be worked out, and since when. */
export class WorkWaiting1795700000000 implements MigrationInterface {
  readonly name = 'WorkWaiting1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW work_waiting AS
      SELECT 'cells' AS kind,
             (SELECT count(*) FROM (SELECT FROM dirty_key GROUP BY indicator, period_start, period_end) AS keys)
               + (SELECT count(DISTINCT indicator) FROM dirty_measure) AS waiting,
             least((SELECT min(applied_at) FROM dirty_key), (SELECT min(applied_at) FROM dirty_measure)) AS oldest`);
    await runner.query('REVOKE ALL ON work_waiting FROM PUBLIC');
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The view of waiting work cannot be taken back');
  }
}
