import { ProgramSignedV1, type ReviewHeldV1 } from '@toandan/contracts';
import type { ReceivedEvent } from '@toandan/messaging';
import type { SourceState } from '../persistence/save-contributions.js';
import { occurrences } from './occurrences.js';

export type ProgramEvent = ProgramSignedV1 | ReviewHeldV1;

/** A programme counts where it holds, when it was signed; a review where the work was done, when it was held. */
export function programState({ id, payload }: ReceivedEvent<ProgramEvent>): SourceState {
  const { unitId, exercise } = payload;
  const facts = { eventId: id, version: 1, revision: 1, counts: true, exercise };
  if (payload instanceof ProgramSignedV1) {
    const contributions = occurrences({ 'program.signed': 1 }, { unitId, exercise, date: payload.signed });
    return { ...facts, sourceId: payload.programId, contributions };
  }
  const contributions = occurrences({ 'program.reviews': 1 }, { unitId, exercise, date: payload.held });
  return { ...facts, sourceId: payload.reviewId, contributions };
}
