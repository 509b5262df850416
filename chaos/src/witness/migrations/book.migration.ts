import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the witness writes: a row for each effect, without any uniqueness, so that a repeated one shows.
 *
 * `unfenced` gets a row when a transaction commits although the lane it worked for has changed hands since it began to
 * handle its events: the check runs at the commit itself, after the fence. With the transport `postgres` lanes are the
 * slices of the logs; with `kafka` they are partitions, which the witness does not know, and nothing is checked.
 */
export class WitnessBook1795400000001 implements MigrationInterface {
  readonly name = 'WitnessBook1795400000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE book (
        nth       bigint  GENERATED ALWAYS AS IDENTITY,
        service   text    NOT NULL,
        type      text    NOT NULL,
        event_key text    NOT NULL,
        event_id  uuid    NOT NULL,
        slice     integer NOT NULL,
        epoch     bigint)`);
    await runner.query(
      'CREATE TABLE unfenced (service text NOT NULL, slice integer NOT NULL, event_id uuid NOT NULL)',
    );
    await runner.query(`
      CREATE FUNCTION still_owned() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO unfenced
        SELECT NEW.service, NEW.slice, NEW.event_id FROM consumer_lane
         WHERE log = NEW.service AND lane = NEW.slice AND epoch <> NEW.epoch;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER still_owned AFTER INSERT ON book DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION still_owned()`);
  }

  down(): Promise<void> {
    throw new Error('Forward only');
  }
}
