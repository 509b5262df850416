import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A service's own copy of the administrative units: what the registry's events told, row by row, and when the service
 * came to know each. In the migrations of every service that keeps one.
 *
 * Nothing refers to anything: events of different units come in any order, so an edge may be here before its units.
 */
export class UnitCopyTables1795400100000 implements MigrationInterface {
  readonly name = 'UnitCopyTables1795400100000';

  async up(runner: QueryRunner): Promise<void> {
    // One row: its version tells readers whether they hold the newest state, its lock lets one writer in at a time.
    await runner.query(`
      CREATE TABLE unit_copy_state (
        singleton   boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
        version     bigint      NOT NULL DEFAULT 0,
        recorded_at timestamptz NOT NULL DEFAULT 'epoch'
      )`);
    await runner.query('INSERT INTO unit_copy_state DEFAULT VALUES');

    // Outlives a rewind: what is told again was known before.
    await runner.query(`
      CREATE TABLE unit_copy_known (
        event_id    uuid        PRIMARY KEY,
        recorded_at timestamptz NOT NULL
      )`);

    await runner.query(`
      CREATE TABLE unit_copy_establishment (
        unit_id  uuid PRIMARY KEY,
        level    text NOT NULL,
        day      date NOT NULL,
        event_id uuid NOT NULL
      )`);
    // Version and place in it keep the order in which a unit's events came.
    await runner.query(`
      CREATE TABLE unit_copy_naming (
        unit_id  uuid    NOT NULL,
        day      date    NOT NULL,
        kind     text    NOT NULL,
        vi       text    NOT NULL,
        en       text,
        code     text,
        event_id uuid    PRIMARY KEY,
        version  bigint  NOT NULL,
        nth      integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE unit_copy_parent (
        unit_id   uuid    NOT NULL,
        parent_id uuid    NOT NULL,
        day       date    NOT NULL,
        event_id  uuid    PRIMARY KEY,
        version   bigint  NOT NULL,
        nth       integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE unit_copy_edge (
        from_unit uuid         NOT NULL,
        to_unit   uuid         NOT NULL,
        day       date         NOT NULL,
        share     numeric(7,6) NOT NULL CHECK (share > 0 AND share <= 1),
        estimated boolean      NOT NULL,
        event_id  uuid         NOT NULL,
        PRIMARY KEY (event_id, from_unit, to_unit)
      )`);
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The copy of the units cannot be taken back');
  }
}
