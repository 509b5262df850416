import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As exactly as it is known: a day, a month, a year. */
const APPROXIMATE = `~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'`;

/** Documents, programmes that were signed with them, and reviews. */
export class ProgramTables1795500000000 implements MigrationInterface {
  readonly name = 'ProgramTables1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_document (
        id          uuid        PRIMARY KEY,
        version     integer     NOT NULL CHECK (version > 0),
        unit_id     uuid        NOT NULL,
        exercise    boolean     NOT NULL,
        number      text        CHECK (number <> ''),
        dated       text        COLLATE "C" CHECK (dated ${APPROXIMATE}),
        type        text        NOT NULL CHECK (type <> ''),
        issuer      text        NOT NULL CHECK (issuer <> ''),
        title       text        CHECK (title <> ''),
        variants    jsonb       NOT NULL,
        note        text,
        -- Equal however a number is printed: of the number alone, and of it and its variants.
        number_key  text,
        number_keys text[]      NOT NULL,
        changed_by  text        NOT NULL,
        changed_at  timestamptz NOT NULL
      )`);
    // Two provinces may give their papers of one day the same number.
    await runner.query(`
      CREATE UNIQUE INDEX one_document_of_a_number
          ON legal_document (unit_id, exercise, number_key, type, coalesce(dated, '')) WHERE number IS NOT NULL`);
    await runner.query('CREATE INDEX document_by_number ON legal_document USING gin (number_keys)');
    await runner.query(`CREATE INDEX document_by_date ON legal_document (exercise, coalesce(dated, ''), id)`);

    await runner.query(`
      CREATE TABLE program (
        id               uuid        PRIMARY KEY,
        version          integer     NOT NULL CHECK (version > 0),
        unit_id          uuid        NOT NULL,
        level            text        NOT NULL CHECK (level IN ('nation', 'province', 'district', 'commune')),
        exercise         boolean     NOT NULL,
        document_id      uuid        NOT NULL CONSTRAINT one_program_of_a_document UNIQUE REFERENCES legal_document,
        title            text        NOT NULL CHECK (title <> ''),
        parties          text[]      NOT NULL CHECK (cardinality(parties) > 0),
        phase_from       text        CHECK (phase_from ${APPROXIMATE}),
        phase_to         text        CHECK (phase_to ${APPROXIMATE}),
        content_groups   jsonb,
        responsibilities jsonb       NOT NULL,
        note             text,
        changed_by       text        NOT NULL,
        changed_at       timestamptz NOT NULL,
        CHECK ((phase_from IS NULL) = (phase_to IS NULL))
      )`);
    await runner.query('CREATE INDEX program_by_unit ON program (unit_id)');
    await runner.query(`
      CREATE TABLE program_citation (
        program_id  uuid     NOT NULL REFERENCES program,
        nth         smallint NOT NULL,
        document_id uuid     NOT NULL REFERENCES legal_document,
        PRIMARY KEY (program_id, nth),
        UNIQUE (program_id, document_id)
      )`);
    await runner.query('CREATE INDEX citation_by_document ON program_citation (document_id)');

    await runner.query(`
      CREATE TABLE program_review (
        id          uuid        PRIMARY KEY,
        program_id  uuid        NOT NULL REFERENCES program,
        unit_id     uuid        NOT NULL,
        kind        text        NOT NULL CHECK (kind IN ('interim', 'final')),
        years       smallint    NOT NULL CHECK (years > 0),
        held        text        COLLATE "C" NOT NULL CHECK (held ${APPROXIMATE}),
        note        text,
        recorded_by text        NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT one_review_of_a_kind UNIQUE (program_id, unit_id, kind, years, held)
      )`);
    await runner.query('CREATE INDEX review_by_date ON program_review (program_id, held, id)');
  }

  /** Forward only. */
  async down(): Promise<void> {
    throw new Error('The tables of programmes cannot be taken back');
  }
}
