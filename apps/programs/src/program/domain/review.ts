import { earliestDay, latestDay, type ApproximateDate, type CalendarDate } from '@toandan/kernel';
import type { LegalDocument } from './document.js';
import type { Program } from './program.js';
import { ProgramError } from './program-error.js';

/** Interim (sơ kết) and final (tổng kết). */
export type ReviewKind = 'interim' | 'final';

/** A look back on a programme, by and for one unit. */
export interface Review {
  readonly id: string;
  readonly programId: string;
  /** The unit whose work was reviewed. */
  readonly unitId: string;
  readonly kind: ReviewKind;
  /** Years of the programme that are looked back upon: 2, 5, 10. */
  readonly years: number;
  readonly held: ApproximateDate;
  readonly note?: string;
}

export interface ReviewSurroundings {
  readonly document: Pick<LegalDocument, 'date'>;
  readonly today: CalendarDate;
  /** Whether the unit is the programme's, or lies in it, or has taken it over. */
  readonly unitBelongs: boolean;
}

/** @throws ProgramError */
export function holdReview(
  program: Pick<Program, 'id'>,
  entry: Omit<Review, 'programId'>,
  { document, today, unitBelongs }: ReviewSurroundings,
): Review {
  const { held } = entry;
  if (earliestDay(held) > today) throw new ProgramError('review.date-ahead', { field: 'held' });
  if (document.date !== undefined && latestDay(held) < earliestDay(document.date)) {
    throw new ProgramError('review.before-signing', { field: 'held' });
  }
  if (!unitBelongs) throw new ProgramError('review.unit-outside', { field: 'unitId' });
  return { ...entry, programId: program.id };
}
