import type { MigrationInterface, QueryRunner } from 'typeorm';

const HISTORY_CHECKS = `
  CHECK (NOT isempty(valid) AND NOT lower_inf(valid) AND lower_inc(valid) AND NOT upper_inc(valid))`;

/**
 * Units with their dated names, codes and parents, the lineage between them, and who recorded what.
 *
 * That two names of a unit never hold on one day is kept by the database itself. An exclusion constraint needs `=` over
 * a plain value inside a GiST index, for which one usually takes the extension btree_gist. A service's role may not make
 * extensions, and servers differ in which they have: so the value is wrapped into a range of itself, which PostgreSQL's
 * own GiST support can compare.
 */
export class UnitTables1795309200000 implements MigrationInterface {
  readonly name = 'UnitTables1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TYPE uuid_span AS RANGE (subtype = uuid)');
    await runner.query('CREATE TYPE text_span AS RANGE (subtype = text, collation = "C")');

    // One row: whoever changes units locks it first, and its number tells readers whether they know the newest state.
    await runner.query(`
      CREATE TABLE register (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        revision  bigint  NOT NULL DEFAULT 0
      )`);
    await runner.query('INSERT INTO register DEFAULT VALUES');

    await runner.query(`
      CREATE TABLE unit (
        id        uuid      PRIMARY KEY,
        level     text      NOT NULL CHECK (level IN ('nation', 'province', 'district', 'commune')),
        version   integer   NOT NULL CHECK (version > 0),
        existence daterange NOT NULL,
        CHECK (NOT isempty(existence) AND NOT lower_inf(existence)),
        UNIQUE (id, level),
        CONSTRAINT one_nation_at_a_time EXCLUDE USING gist (existence WITH &&) WHERE (level = 'nation')
      )`);
    await runner.query(`
      CREATE TABLE unit_name (
        unit_id uuid      NOT NULL REFERENCES unit,
        kind    text      NOT NULL,
        vi      text      NOT NULL CHECK (vi <> ''),
        en      text      CHECK (en <> ''),
        valid   daterange NOT NULL,
        ${HISTORY_CHECKS},
        CONSTRAINT one_name_at_a_time EXCLUDE USING gist (uuid_span(unit_id, unit_id, '[]') WITH =, valid WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE unit_code (
        unit_id uuid      NOT NULL,
        level   text      NOT NULL,
        code    text      NOT NULL CHECK (code ~ '^\\d{2,5}$'),
        valid   daterange NOT NULL,
        FOREIGN KEY (unit_id, level) REFERENCES unit (id, level),
        ${HISTORY_CHECKS},
        CONSTRAINT one_code_at_a_time EXCLUDE USING gist (uuid_span(unit_id, unit_id, '[]') WITH =, valid WITH &&),
        CONSTRAINT one_holder_of_a_code EXCLUDE USING gist
          (text_span(level || ' ' || code, level || ' ' || code, '[]') WITH =, valid WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE unit_parent (
        unit_id   uuid      NOT NULL REFERENCES unit,
        parent_id uuid      NOT NULL REFERENCES unit,
        valid     daterange NOT NULL,
        CHECK (unit_id <> parent_id),
        ${HISTORY_CHECKS},
        CONSTRAINT one_parent_at_a_time EXCLUDE USING gist (uuid_span(unit_id, unit_id, '[]') WITH =, valid WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE lineage (
        from_unit uuid         NOT NULL REFERENCES unit,
        to_unit   uuid         NOT NULL REFERENCES unit,
        day       date         NOT NULL,
        kind      text         NOT NULL CHECK (kind IN ('merged', 'split', 'renamed', 'moved')),
        share     numeric(7,6) NOT NULL CHECK (share > 0 AND share <= 1),
        estimated boolean      NOT NULL,
        basis     jsonb        NOT NULL,
        PRIMARY KEY (from_unit, to_unit, day, kind),
        CHECK ((from_unit = to_unit) = (kind IN ('renamed', 'moved'))),
        CHECK (share < 1 OR NOT estimated)
      )`);
    // What made each version, by whom and when the platform came to know: the second of the two times.
    await runner.query(`
      CREATE TABLE unit_version (
        unit_id     uuid        NOT NULL REFERENCES unit,
        version     integer     NOT NULL,
        change      text        NOT NULL,
        day         date        NOT NULL,
        basis       jsonb,
        recorded_by text        NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (unit_id, version)
      )`);
  }

  /** Forward only: history is not taken back. */
  async down(): Promise<void> {
    throw new Error('The unit tables cannot be taken back');
  }
}
