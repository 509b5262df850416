import { newId } from '@toandan/kernel';
import type { Tx } from '@toandan/persistence';
import { recordDocument, type DocumentFacts, type LegalDocument } from '../domain/document.js';
import { ProgramError } from '../domain/program-error.js';
import type { Surroundings } from './surroundings.js';

export type RecordDocument = Pick<LegalDocument, 'unitId' | 'exercise'> & DocumentFacts;

/** Enters a document. */
export class RecordDocumentUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws ProgramError */
  async execute(tx: Tx, command: RecordDocument, by: string): Promise<LegalDocument> {
    const { store, clock, units } = this.surroundings;
    const known = await units.snapshot(tx);
    if (known.find(command.unitId) === undefined) throw new ProgramError('unit.unknown', { field: 'unitId' });
    const document = recordDocument({ ...command, id: newId() }, known.currentDay);
    if (!(await store.insertDocument(tx, document, { by, at: clock.now() }))) {
      throw new ProgramError('document.already-recorded', { field: 'number' });
    }
    return document;
  }
}
