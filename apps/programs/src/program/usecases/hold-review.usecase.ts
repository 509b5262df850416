import { newId } from '@toandan/kernel';
import type { Tx } from '@toandan/persistence';
import type { Units } from '@toandan/units';
import type { Program } from '../domain/program.js';
import { ProgramError } from '../domain/program-error.js';
import { holdReview, type Review } from '../domain/review.js';
import { reviewHeld } from '../publish.js';
import type { Surroundings } from './surroundings.js';

/** Enters a review that was held. The programme itself stays as it is, so that many may be entered side by side. */
export class HoldReviewUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws ProgramError */
  async execute(
    tx: Tx,
    program: Program,
    command: Omit<Review, 'id' | 'programId'>,
    by: string,
  ): Promise<Review> {
    const { store, outbox, clock, units } = this.surroundings;
    const known = await units.snapshot(tx);
    if (known.find(command.unitId) === undefined) throw new ProgramError('unit.unknown', { field: 'unitId' });
    const document = await store.document(tx, program.documentId);
    const review = holdReview(
      program,
      { ...command, id: newId() },
      {
        document: document!,
        today: known.currentDay,
        unitBelongs: belongs(known, command.unitId, program.unitId),
      },
    );
    if (!(await store.insertReview(tx, review, { by, at: clock.now() }))) {
      throw new ProgramError('review.already-held', { field: 'held' });
    }
    outbox.append(tx, [reviewHeld(review, program)]);
    return review;
  }
}

/** A province's programme outlives the province: after a merger it is for the new one, and what lies below it. */
function belongs(units: Units, unitId: string, programUnit: string): boolean {
  if (unitId === programUnit) return true;
  return units
    .successors(programUnit, units.currentDay)
    .some((successor) => units.within(successor.unitId).has(unitId));
}
