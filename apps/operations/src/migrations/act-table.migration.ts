import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators did with dead letters: written once, in the transaction that did it. */
export class ActTable1795700100000 implements MigrationInterface {
  readonly name = 'ActTable1795700100000';

  async up(runner: QueryRunner): Promise<void> {
    // The id grows with time.
    await runner.query(`
      CREATE TABLE operator_act (
        id             uuid           PRIMARY KEY,
        action         text           NOT NULL CHECK (action IN ('replay', 'discard')),
        consumer_group text           NOT NULL,
        letter_ids     text[]         NOT NULL CHECK (cardinality(letter_ids) > 0),
        event_ids      text[]         NOT NULL CHECK (cardinality(event_ids) = cardinality(letter_ids)),
        reason         text           CHECK (reason <> ''),
        by             text           NOT NULL,
        at             timestamptz(3) NOT NULL,
        CHECK ((action = 'discard') = (reason IS NOT NULL))
      )`);
    await runner.query('REVOKE ALL ON operator_act FROM PUBLIC');
    // Against mistakes and injected statements; whoever owns the table can take it back.
    await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON operator_act FROM CURRENT_USER');
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The record of what operators did cannot be taken back');
  }
}
