import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contributions, and what they come to.
 *
 * Every instant has milliseconds and no more, since the instants of programs have no finer ones: so an answer can be asked
 * for again by the text of its instant. A period that is not known is the day 0001-01-01.
 */
export class CellTables1795400700000 implements MigrationInterface {
  readonly name = 'CellTables1795400700000';

  async up(runner: QueryRunner): Promise<void> {
    // When an event was first applied. Outlives a rewind, so that what is rebuilt has the history it had before; `run`
    // tells which events a rewound group has yet to bring again.
    await runner.query(`
      CREATE TABLE arrival (
        event_id   uuid           PRIMARY KEY,
        applied_at timestamptz(3) NOT NULL,
        run        integer        NOT NULL
      )`);
    await runner.query('CREATE INDEX arrival_run ON arrival (run, applied_at)');

    await runner.query(`
      CREATE TABLE indicator_version (
        code       text           NOT NULL,
        revision   integer        NOT NULL,
        known_at   timestamptz(3) NOT NULL,
        definition json           NOT NULL,
        PRIMARY KEY (code, revision)
      )`);
    await runner.query(`
      CREATE TABLE form_version (
        code       text           NOT NULL,
        revision   integer        NOT NULL,
        known_at   timestamptz(3) NOT NULL,
        level      text           NOT NULL,
        indicators text[]         NOT NULL,
        exercise   boolean        NOT NULL,
        PRIMARY KEY (code, revision)
      )`);

    // A state of a report, an award, a programme. The highest version is in force.
    await runner.query(`
      CREATE TABLE source_version (
        source_id  uuid           NOT NULL,
        version    integer        NOT NULL,
        applied_at timestamptz(3) NOT NULL,
        counts     boolean        NOT NULL,
        exercise   boolean        NOT NULL,
        revision   integer        NOT NULL,
        form       text,
        document   json,
        PRIMARY KEY (source_id, version)
      )`);
    // The numbers stand beside the figure for whoever looks with SQL: value, numerator or percentage, and the whole.
    await runner.query(`
      CREATE TABLE contribution (
        source_id    uuid    NOT NULL,
        version      integer NOT NULL,
        indicator    text    NOT NULL,
        period_start date    NOT NULL,
        period_end   date    NOT NULL,
        unit_id      uuid    NOT NULL,
        amount       numeric,
        whole        numeric,
        causes       text[]  NOT NULL,
        figure       json    NOT NULL,
        PRIMARY KEY (source_id, indicator, version)
      )`);
    await runner.query(`
      CREATE INDEX contribution_cell ON contribution (indicator, period_start, period_end) INCLUDE (source_id)`);

    await runner.query(`
      CREATE TABLE cell_key (
        indicator    text NOT NULL,
        period_start date NOT NULL,
        period_end   date NOT NULL,
        PRIMARY KEY (indicator, period_start, period_end)
      )`);

    // Marks are only ever added and removed: arrivals never wait for each other over a popular cell.
    await runner.query(`
      CREATE TABLE dirty_key (
        indicator    text           NOT NULL,
        period_start date           NOT NULL,
        period_end   date           NOT NULL,
        slice        smallint       NOT NULL,
        applied_at   timestamptz(3) NOT NULL
      )`);
    await runner.query(
      'CREATE INDEX dirty_key_slice ON dirty_key (slice, indicator, period_start, period_end)',
    );
    await runner.query('CREATE INDEX dirty_key_applied ON dirty_key (applied_at)');
    await runner.query(`
      CREATE TABLE dirty_measure (
        indicator  text           NOT NULL,
        applied_at timestamptz(3) NOT NULL
      )`);

    // Which changes of the map of units have been passed on to the cells: what became known up to an instant, and the
    // days that have begun up to another.
    await runner.query(`
      CREATE TABLE map_progress (
        singleton   boolean        PRIMARY KEY DEFAULT true CHECK (singleton),
        known_until timestamptz(3) NOT NULL,
        day_until   timestamptz(3) NOT NULL
      )`);
    await runner.query(`INSERT INTO map_progress (known_until, day_until) VALUES ('epoch', 'epoch')`);

    // What a cell held from one instant to the next; nothing is stored where nothing was reported.
    // boundary: 0 as reported, 1 current. level: whose reports are expected.
    await runner.query(`
      CREATE TABLE rollup (
        indicator    text           NOT NULL,
        period_start date           NOT NULL,
        period_end   date           NOT NULL,
        boundary     smallint       NOT NULL,
        unit_id      uuid           NOT NULL,
        known_from   timestamptz(3) NOT NULL,
        known_to     timestamptz(3) NOT NULL,
        figure       json           NOT NULL,
        text_vi      text           NOT NULL,
        text_en      text           NOT NULL,
        received     integer        NOT NULL,
        expected     integer,
        level        text,
        notes        text[]         NOT NULL,
        PRIMARY KEY (indicator, period_start, period_end, boundary, unit_id, known_to),
        CHECK (known_from < known_to)
      )`);
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The tables of figures cannot be taken back');
  }
}
