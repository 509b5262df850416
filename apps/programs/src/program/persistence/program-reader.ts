import type { Database, Tx } from '@toandan/persistence';
import type { LegalDocument } from '../domain/document.js';
import { numberKey } from '../domain/number-key.js';
import type { Program } from '../domain/program.js';
import type { Review } from '../domain/review.js';
import {
  DOCUMENT_COLUMNS,
  PROGRAM_COLUMNS,
  REVIEW_COLUMNS,
  documentOf,
  programOf,
  reviewOf,
  type DocumentRow,
  type ProgramRow,
  type ReviewRow,
} from './rows.js';

/** A programme as it is shown: with its documents, so that its version speaks for them too. */
export interface ShownProgram {
  readonly program: Program;
  readonly document: LegalDocument;
  readonly citedDocuments: readonly LegalDocument[];
}

/** Absent: not asked. */
export interface ListFilter {
  readonly unitId?: string;
  readonly year?: number;
  readonly exercise: boolean;
}

export interface DocumentFilter extends ListFilter {
  /** However it is printed. */
  readonly number?: string;
}

/** Date ('' where none is known) and id of the last one given out. Lists go from the newest to those without a date. */
export interface After {
  readonly date: string;
  readonly id: string;
}

/** What is asked. Each list gives one more than `limit` where there is more. */
export class ProgramReader {
  constructor(private readonly database: Database) {}

  async document(id: string): Promise<LegalDocument | undefined> {
    return (await this.#documents([id], this.database)).get(id);
  }

  async documents(filter: DocumentFilter, after: After | undefined, limit: number): Promise<LegalDocument[]> {
    const { unitId, year, exercise, number } = filter;
    const rows = await this.database.query<DocumentRow>(
      `SELECT ${DOCUMENT_COLUMNS} FROM legal_document d
        WHERE d.exercise = $1
          AND ($2::uuid IS NULL OR d.unit_id = $2)
          AND ($3::text IS NULL OR left(d.dated, 4) = $3)
          AND ($4::text IS NULL OR d.number_keys @> ARRAY[$4])
          AND ($5::text IS NULL OR (coalesce(d.dated, ''), d.id) < ($5, $6::uuid))
        ORDER BY coalesce(d.dated, '') DESC, d.id DESC LIMIT $7`,
      [
        exercise,
        unitId ?? null,
        year === undefined ? null : String(year),
        number === undefined ? null : numberKey(number),
        after?.date ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    return rows.map(documentOf);
  }

  /** With a transaction, as that one sees it. */
  async program(id: string, from: Pick<Tx, 'query'> = this.database): Promise<ShownProgram | undefined> {
    const rows = await from.query<ProgramRow>(`SELECT ${PROGRAM_COLUMNS} FROM program p WHERE p.id = $1`, [
      id,
    ]);
    return (await this.#shown(rows, from))[0];
  }

  /** Of a year: those whose phase holds it; where no phase is known, those signed in it. */
  async programs(filter: ListFilter, after: After | undefined, limit: number): Promise<ShownProgram[]> {
    const { unitId, year, exercise } = filter;
    const rows = await this.database.query<ProgramRow>(
      `SELECT ${PROGRAM_COLUMNS} FROM program p JOIN legal_document d ON d.id = p.document_id
        WHERE p.exercise = $1
          AND ($2::uuid IS NULL OR p.unit_id = $2)
          AND ($3::text IS NULL OR $3 BETWEEN left(coalesce(p.phase_from, d.dated), 4)
                                          AND left(coalesce(p.phase_to, d.dated), 4))
          AND ($4::text IS NULL OR (coalesce(d.dated, ''), p.id) < ($4, $5::uuid))
        ORDER BY coalesce(d.dated, '') DESC, p.id DESC LIMIT $6`,
      [
        exercise,
        unitId ?? null,
        year === undefined ? null : String(year),
        after?.date ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    return this.#shown(rows, this.database);
  }

  async reviews(
    programId: string,
    { unitId, year }: Pick<ListFilter, 'unitId' | 'year'>,
    after: After | undefined,
    limit: number,
  ): Promise<Review[]> {
    const rows = await this.database.query<ReviewRow>(
      `SELECT ${REVIEW_COLUMNS} FROM program_review r
        WHERE r.program_id = $1
          AND ($2::uuid IS NULL OR r.unit_id = $2)
          AND ($3::text IS NULL OR left(r.held, 4) = $3)
          AND ($4::text IS NULL OR (r.held, r.id) < ($4, $5::uuid))
        ORDER BY r.held DESC, r.id DESC LIMIT $6`,
      [
        programId,
        unitId ?? null,
        year === undefined ? null : String(year),
        after?.date ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    return rows.map(reviewOf);
  }

  async #shown(rows: readonly ProgramRow[], from: Pick<Tx, 'query'>): Promise<ShownProgram[]> {
    const programs = rows.map(programOf);
    const ids = programs.flatMap(({ documentId, citedDocumentIds }) => [documentId, ...citedDocumentIds]);
    const documents = await this.#documents(ids, from);
    return programs.map((program) => ({
      program,
      document: documents.get(program.documentId)!,
      citedDocuments: program.citedDocumentIds.map((id) => documents.get(id)!),
    }));
  }

  async #documents(ids: readonly string[], from: Pick<Tx, 'query'>): Promise<Map<string, LegalDocument>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<DocumentRow>(
      `SELECT ${DOCUMENT_COLUMNS} FROM legal_document d WHERE d.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, documentOf(row)]));
  }
}
