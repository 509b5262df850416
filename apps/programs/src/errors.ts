import type { ProgramErrorCode } from './program/domain/program-error.js';

/** The status of each refusal. */
export const ERRORS: Readonly<Record<ProgramErrorCode, number>> = {
  'document.already-recorded': 409,
  'document.date-ahead': 422,
  'document.exercise-mixed': 422,
  'document.unknown': 422,
  'document.version-conflict': 412,
  'program.document-taken': 409,
  'program.more-groups-than-stated': 422,
  'program.party-unknown': 422,
  'program.phase-reversed': 422,
  'program.version-conflict': 412,
  'review.already-held': 409,
  'review.before-signing': 422,
  'review.date-ahead': 422,
  'review.unit-outside': 422,
  'unit.unknown': 422,
};
