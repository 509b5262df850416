import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain of who read protected content. The triggers and rights refuse what a mistake or an injected statement would
 * do as the service's role; against whoever may drop triggers stand the hashes, and the heads noted elsewhere.
 */
export class AuditTables1795410100000 implements MigrationInterface {
  readonly name = 'AuditTables1795410100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        seq       bigint         PRIMARY KEY,
        at        timestamptz(3) NOT NULL,
        by        text           NOT NULL,
        action    text           NOT NULL,
        tipoff_id uuid,
        details   json           NOT NULL,
        previous  text           NOT NULL UNIQUE,
        hash      text           NOT NULL UNIQUE
      )`);
    await runner.query('CREATE INDEX audit_entry_tipoff ON audit_entry (tipoff_id, seq)');
    await runner.query(`
      CREATE TABLE audit_head (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        seq       bigint  NOT NULL,
        hash      text    NOT NULL
      )`);
    await runner.query(`INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64))`);

    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.seq <> OLD.seq + 1 THEN
          RAISE EXCEPTION 'audit_head goes on by one' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON audit_head
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TRIGGER onward BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_step_back()`);
    for (const table of ['audit_entry', 'audit_head']) {
      await runner.query(`REVOKE ALL ON ${table} FROM PUBLIC`);
    }
    await runner.query('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM CURRENT_USER');
    await runner.query('REVOKE DELETE, TRUNCATE ON audit_head FROM CURRENT_USER');
  }

  async down(): Promise<void> {
    throw new Error('The audit tables cannot be taken back');
  }
}
