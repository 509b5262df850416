import { createEvent, ProgramSignedV1, ReviewHeldV1 } from '@toandan/contracts';
import type { LegalDocument } from './domain/document.js';
import type { Program } from './domain/program.js';
import type { Review } from './domain/review.js';

/** What others hear of a programme, with its document as it is known at that time. */
export function programSigned(program: Program, { number, date }: LegalDocument): object {
  const { id, unitId, title, parties, contentGroups, exercise } = program;
  return createEvent(ProgramSignedV1, {
    programId: id,
    unitId,
    ...(number === undefined ? {} : { documentNumber: number }),
    title,
    ...(date === undefined ? {} : { signed: date }),
    parties: [...parties],
    ...(contentGroups?.stated === undefined ? {} : { contentGroups: contentGroups.stated }),
    exercise,
  });
}

export function reviewHeld(review: Review, { exercise }: Pick<Program, 'exercise'>): object {
  const { programId, id, kind, years, unitId, held } = review;
  return createEvent(ReviewHeldV1, { programId, reviewId: id, kind, years, unitId, held, exercise });
}
