import type { Tx } from '@toandan/persistence';
import type { LegalDocument } from '../domain/document.js';
import type { Program } from '../domain/program.js';
import type { Review } from '../domain/review.js';
import type { Recorded } from './recorded.js';

/** Documents, programmes and reviews as they are kept. Each write says whether it took place. */
export interface ProgramStore {
  document(tx: Tx, id: string): Promise<LegalDocument | undefined>;
  documents(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LegalDocument>>;
  /** False when the document, or its number, is there already. */
  insertDocument(tx: Tx, document: LegalDocument, recorded: Recorded): Promise<boolean>;
  /** `number-taken`: another document has the number; `changed`: it is no longer the version before. */
  updateDocument(
    tx: Tx,
    document: LegalDocument,
    recorded: Recorded,
  ): Promise<'done' | 'number-taken' | 'changed'>;

  program(tx: Tx, id: string): Promise<Program | undefined>;
  /** False when the programme, or one with the same document, is there already. */
  insertProgram(tx: Tx, program: Program, recorded: Recorded): Promise<boolean>;
  /** False when it is no longer the version before. */
  updateContent(tx: Tx, program: Program, recorded: Recorded): Promise<boolean>;

  /** False when the same review is there already. */
  insertReview(tx: Tx, review: Review, recorded: Recorded): Promise<boolean>;
}
