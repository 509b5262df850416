import type { Tx } from '@toandan/persistence';
import { BUILT_IN_DOCUMENTS } from '../built-in/documents.js';
import { BUILT_IN_PROGRAMS } from '../built-in/programs.js';
import { programSigned, reviewHeld } from '../publish.js';
import type { Surroundings } from './surroundings.js';

/** Enters what comes with the platform. Run at every start: what is there already, changed or not, is left alone. */
export class SeedBuiltInUseCase {
  constructor(private readonly surroundings: Omit<Surroundings, 'units'>) {}

  /** Returns how many events it led to. */
  async execute(tx: Tx, by: string): Promise<number> {
    const { store, outbox, clock } = this.surroundings;
    const recorded = { by, at: clock.now() };
    for (const document of BUILT_IN_DOCUMENTS) await store.insertDocument(tx, document, recorded);
    const events: object[] = [];
    for (const { program, reviews } of BUILT_IN_PROGRAMS) {
      const { id, documentId, citedDocumentIds } = program;
      const documents = await store.documents(tx, [documentId, ...citedDocumentIds]);
      // Where people have entered a document or programme themselves, theirs stays the only one.
      if (documents.size <= citedDocumentIds.length) continue;
      if (await store.insertProgram(tx, program, recorded)) {
        events.push(programSigned(program, documents.get(documentId)!));
      }
      if ((await store.program(tx, id)) === undefined) continue;
      for (const review of reviews) {
        if (await store.insertReview(tx, review, recorded)) events.push(reviewHeld(review, program));
      }
    }
    outbox.append(tx, events);
    return events.length;
  }
}
