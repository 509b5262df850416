import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the sample consumer keeps: every effect as a row without any uniqueness, so that a repeated one shows. */
export class SampleLedger1795305600001 implements MigrationInterface {
  readonly name = 'SampleLedger1795305600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger (
        id bigint GENERATED ALWAYS AS IDENTITY, consumer_group text NOT NULL, event_id uuid NOT NULL,
        account text NOT NULL, nth integer NOT NULL, amount text NOT NULL, headers text NOT NULL,
        member text NOT NULL DEFAULT current_setting('application_name'))`);
    // What an operator has mended: a poison or unknown event of such an account is handled from then on.
    await runner.query('CREATE TABLE mended (account text PRIMARY KEY)');
    // The state of the producing side, for tests of the unit of work.
    await runner.query('CREATE TABLE account (id text PRIMARY KEY, version integer NOT NULL)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only');
  }
}
