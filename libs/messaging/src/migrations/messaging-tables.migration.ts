import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LOG_READER_ROLE } from '@toandan/persistence';

/**
 * What every service's schema needs to publish and to consume. The first migration of each service.
 *
 * It is run by the schema's own role with that schema as search path, so no name is qualified.
 */
export class MessagingTables1795305600000 implements MigrationInterface {
  readonly name = 'MessagingTables1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        position    bigint      GENERATED ALWAYS AS IDENTITY,
        xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        topic       text        NOT NULL,
        slice       smallint    NOT NULL,
        event_key   text        NOT NULL,
        headers     json        NOT NULL,
        payload     json        NOT NULL,
        -- Readers get a row as one text, in which a control character stands between the fields.
        CHECK (topic || event_key !~ '[[:cntrl:]]')
      ) PARTITION BY RANGE (recorded_at)`);
    await runner.query('CREATE INDEX outbox_cursor ON outbox (xid, position)');
    // The history of one aggregate, and what the guard at append looks into (see append()).
    await runner.query('CREATE INDEX outbox_key ON outbox (event_key, xid)');
    // Only for the day on which nobody made the month's partition in time: an event is never refused for that.
    await runner.query('CREATE TABLE outbox_default PARTITION OF outbox DEFAULT');
    await runner.query('REVOKE ALL ON outbox FROM PUBLIC');
    // An archived month leaves this trace, so that a rewind behind it is refused instead of skipping events.
    await runner.query(`
      CREATE TABLE outbox_archived (
        partition  text        PRIMARY KEY,
        until      timestamptz NOT NULL,
        last_xid   xid8        NOT NULL,
        archived_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);

    await runner.query(`
      CREATE TABLE consumer_group (
        name       text        PRIMARY KEY,
        run        integer     NOT NULL DEFAULT 1,
        not_before timestamptz,
        effects    text[]      NOT NULL DEFAULT '{}',
        repeatable boolean     NOT NULL DEFAULT false,
        topics     text[]      NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`
      CREATE TABLE consumer_member (
        consumer_group text        NOT NULL,
        log            text        NOT NULL,
        member         text        NOT NULL,
        seen_until     timestamptz NOT NULL,
        PRIMARY KEY (consumer_group, log, member)
      )`);
    await runner.query(`
      CREATE TABLE consumer_lane (
        consumer_group text        NOT NULL,
        log            text        NOT NULL,
        lane           integer     NOT NULL,
        epoch          bigint      NOT NULL DEFAULT 0,
        owner          text,
        lease_until    timestamptz,
        at_xid         xid8        NOT NULL DEFAULT '0',
        at_position    bigint      NOT NULL DEFAULT 0,
        moved_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer_group, log, lane)
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE inbox (
        consumer_group text        NOT NULL,
        run            integer     NOT NULL,
        event_id       uuid        NOT NULL,
        handled_at     timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer_group, run, event_id)
      )`);
    await runner.query(`
      CREATE TABLE dead_letter (
        id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer_group text        NOT NULL,
        run            integer     NOT NULL,
        log            text        NOT NULL,
        lane           integer     NOT NULL,
        at_xid         xid8        NOT NULL,
        at_position    bigint      NOT NULL,
        topic          text        NOT NULL,
        event_key      text        NOT NULL,
        event_id       text        NOT NULL,
        headers        json        NOT NULL,
        payload        bytea       NOT NULL,
        state          text        NOT NULL CHECK (state IN ('dead', 'parked', 'queued', 'replayed', 'discarded', 'superseded')),
        reason         text        NOT NULL,
        error          text        NOT NULL,
        attempts       integer     NOT NULL,
        failed_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
        changed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (consumer_group, run, log, lane, at_xid, at_position)
      )`);
    await runner.query(`
      CREATE INDEX dead_letter_waiting ON dead_letter (consumer_group, topic, event_key, id)
       WHERE state IN ('dead', 'parked', 'queued')`);

    const schema = (await runner.query('SELECT current_schema() AS name')) as { name: string }[];
    await runner.query(`GRANT USAGE ON SCHEMA "${schema[0]!.name}" TO ${LOG_READER_ROLE}`);
    // The trace of archived months too: a group that begins must learn that the log no longer has its beginning.
    await runner.query(`GRANT SELECT ON outbox, outbox_archived TO ${LOG_READER_ROLE}`);
  }

  /** Forward only: a log is not taken back. */
  async down(): Promise<void> {
    throw new Error('The messaging tables cannot be taken back');
  }
}
