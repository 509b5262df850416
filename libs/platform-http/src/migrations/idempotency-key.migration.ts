import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service's schema needs to keep idempotency keys. Run by the schema's own role, so no name is qualified. */
export class IdempotencyKey1795305600100 implements MigrationInterface {
  readonly name = 'IdempotencyKey1795305600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        actor        text        NOT NULL,
        key          text        NOT NULL,
        route        text        NOT NULL,
        request_hash text        NOT NULL,
        status       smallint    NOT NULL,
        version      bigint,
        location     text,
        body         json        NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (actor, key)
      )`);
    await runner.query('CREATE INDEX idempotency_key_created ON idempotency_key (created_at)');
    await runner.query('REVOKE ALL ON idempotency_key FROM PUBLIC');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
