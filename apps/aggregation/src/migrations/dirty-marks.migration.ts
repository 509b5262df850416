import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a mark was made, which is how long its cells have waited, and in which trace. The instant from which on a cell
 * is to be worked out (`applied_at`) may lie years back, as after a change of the map.
 */
export class DirtyMarks1795800000000 implements MigrationInterface {
  readonly name = 'DirtyMarks1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['dirty_key', 'dirty_measure']) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN marked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
          ADD COLUMN traceparent text`);
    }
    // Waiting is counted from the mark too.
    await runner.query(`
      CREATE OR REPLACE VIEW work_waiting AS
      SELECT 'cells' AS kind,
             (SELECT count(*) FROM (SELECT FROM dirty_key GROUP BY indicator, period_start, period_end) AS keys)
               + (SELECT count(DISTINCT indicator) FROM dirty_measure) AS waiting,
             least((SELECT min(marked_at) FROM dirty_key), (SELECT min(marked_at) FROM dirty_measure)) AS oldest`);
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The marks of cells cannot be taken back');
  }
}
