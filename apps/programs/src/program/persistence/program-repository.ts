import type { Tx } from '@toandan/persistence';
import { documentKeys, type LegalDocument } from '../domain/document.js';
import { numberKey } from '../domain/number-key.js';
import type { Program } from '../domain/program.js';
import type { Review } from '../domain/review.js';
import type { ProgramStore } from '../usecases/program-store.port.js';
import type { Recorded } from '../usecases/recorded.js';
import {
  DOCUMENT_COLUMNS,
  PROGRAM_COLUMNS,
  documentOf,
  programOf,
  type DocumentRow,
  type ProgramRow,
} from './rows.js';

/** What the use cases write, and what they read in order to write. */
export class ProgramRepository implements ProgramStore {
  async document(tx: Tx, id: string): Promise<LegalDocument | undefined> {
    return (await this.documents(tx, [id])).get(id);
  }

  async documents(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LegalDocument>> {
    const rows = await tx.query<DocumentRow>(
      `SELECT ${DOCUMENT_COLUMNS} FROM legal_document d WHERE d.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, documentOf(row)]));
  }

  async insertDocument(tx: Tx, document: LegalDocument, { by, at }: Recorded): Promise<boolean> {
    const { count } = await tx.execute(
      `INSERT INTO legal_document (id, version, unit_id, exercise, number, dated, type, issuer, title, variants, note,
                                   number_key, number_keys, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
      [document.id, document.version, document.unitId, document.exercise, ...factsOf(document), by, at],
    );
    return count === 1;
  }

  async updateDocument(
    tx: Tx,
    document: LegalDocument,
    { by, at }: Recorded,
  ): Promise<'done' | 'number-taken' | 'changed'> {
    const { id, version, unitId, exercise, number, type, date } = document;
    // Whoever takes the number in the meantime is met by the unique index.
    const taken = await tx.query(
      `SELECT 1 FROM legal_document
        WHERE unit_id = $2 AND exercise = $3 AND number IS NOT NULL AND number_key = $4 AND type = $5
          AND coalesce(dated, '') = $6 AND id <> $1`,
      [id, unitId, exercise, number === undefined ? null : numberKey(number), type, date ?? ''],
    );
    if (taken.length > 0) return 'number-taken';
    const { count } = await tx.execute(
      `UPDATE legal_document
          SET version = $2, number = $4, dated = $5, type = $6, issuer = $7, title = $8, variants = $9, note = $10,
              number_key = $11, number_keys = $12, changed_by = $13, changed_at = $14
        WHERE id = $1 AND version = $3`,
      [id, version, version - 1, ...factsOf(document), by, at],
    );
    if (count === 0) return 'changed';
    // A programme is shown with its documents: what changes in them changes what is shown.
    await tx.execute(
      `UPDATE program SET version = version + 1
        WHERE document_id = $1 OR id IN (SELECT program_id FROM program_citation WHERE document_id = $1)`,
      [id],
    );
    return 'done';
  }

  async program(tx: Tx, id: string): Promise<Program | undefined> {
    const [row] = await tx.query<ProgramRow>(`SELECT ${PROGRAM_COLUMNS} FROM program p WHERE p.id = $1`, [
      id,
    ]);
    return row && programOf(row);
  }

  async insertProgram(tx: Tx, program: Program, { by, at }: Recorded): Promise<boolean> {
    const { id, version, unitId, level, exercise, documentId, title, parties, phase } = program;
    const { count } = await tx.execute(
      `INSERT INTO program (id, version, unit_id, level, exercise, document_id, title, parties, phase_from, phase_to,
                            content_groups, responsibilities, note, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
      [
        id,
        version,
        unitId,
        level,
        exercise,
        documentId,
        title,
        parties,
        phase?.from ?? null,
        phase?.to ?? null,
        ...contentOf(program),
        by,
        at,
      ],
    );
    if (count === 0) return false;
    await tx.execute(
      `INSERT INTO program_citation (program_id, nth, document_id)
       SELECT $1, c.nth, c.id FROM unnest($2::uuid[]) WITH ORDINALITY AS c (id, nth)`,
      [id, program.citedDocumentIds],
    );
    return true;
  }

  async updateContent(tx: Tx, program: Program, { by, at }: Recorded): Promise<boolean> {
    const { count } = await tx.execute(
      `UPDATE program SET version = $2, content_groups = $4, responsibilities = $5, note = $6,
                          changed_by = $7, changed_at = $8
        WHERE id = $1 AND version = $3`,
      [program.id, program.version, program.version - 1, ...contentOf(program), by, at],
    );
    return count === 1;
  }

  async insertReview(tx: Tx, review: Review, { by, at }: Recorded): Promise<boolean> {
    const { id, programId, unitId, kind, years, held, note } = review;
    const { count } = await tx.execute(
      `INSERT INTO program_review (id, program_id, unit_id, kind, years, held, note, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [id, programId, unitId, kind, years, held, note ?? null, by, at],
    );
    return count === 1;
  }
}

function factsOf(document: LegalDocument): unknown[] {
  const { number, date, type, issuer, title, variants, note } = document;
  return [
    number ?? null,
    date ?? null,
    type,
    issuer,
    title ?? null,
    JSON.stringify(variants),
    note ?? null,
    number === undefined ? null : numberKey(number),
    documentKeys(document),
  ];
}

function contentOf({ contentGroups, responsibilities, note }: Program): unknown[] {
  return [
    contentGroups === undefined ? null : JSON.stringify(contentGroups),
    JSON.stringify(responsibilities),
    note ?? null,
  ];
}
