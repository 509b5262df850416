import { DomainError } from '@toandan/kernel';

/** Why a command was refused: stable, so that callers may rely on them. */
export type ProgramErrorCode =
  | 'document.already-recorded'
  | 'document.date-ahead'
  | 'document.exercise-mixed'
  | 'document.unknown'
  | 'document.version-conflict'
  | 'program.document-taken'
  | 'program.more-groups-than-stated'
  | 'program.party-unknown'
  | 'program.phase-reversed'
  | 'program.version-conflict'
  | 'review.already-held'
  | 'review.before-signing'
  | 'review.date-ahead'
  | 'review.unit-outside'
  | 'unit.unknown';

/** A rule of programmes says no. Its parameter `field` is the field of the input that the rule is about. */
export class ProgramError extends DomainError<ProgramErrorCode> {}
