import type { Tx } from '@toandan/persistence';
import { changeDocument, type DocumentFacts, type LegalDocument } from '../domain/document.js';
import { ProgramError } from '../domain/program-error.js';
import type { Surroundings } from './surroundings.js';

export interface ChangeDocument {
  /** As it was found. */
  readonly document: LegalDocument;
  readonly expectedVersion: number;
  readonly facts: DocumentFacts;
}

/** Puts a document's facts right, or fills in what was not known. What was published of it stays as it was. */
export class ChangeDocumentUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws ProgramError */
  async execute(
    tx: Tx,
    { document, expectedVersion, facts }: ChangeDocument,
    by: string,
  ): Promise<LegalDocument> {
    const { store, clock, units } = this.surroundings;
    const { currentDay } = await units.snapshot(tx);
    const changed = changeDocument(document, facts, expectedVersion, currentDay);
    switch (await store.updateDocument(tx, changed, { by, at: clock.now() })) {
      case 'number-taken':
        throw new ProgramError('document.already-recorded', { field: 'number' });
      case 'changed':
        throw new ProgramError('document.version-conflict');
      case 'done':
        return changed;
    }
  }
}
