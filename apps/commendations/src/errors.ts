import type { AwardErrorCode } from './award/domain/award-error.js';

/** The status of each refusal. */
export const ERRORS: Readonly<Record<AwardErrorCode, number>> = {
  'award.already-revoked': 409,
  'award.date-ahead': 422,
  'award.form-not-given': 422,
  'award.form-not-in-force': 422,
  'award.not-for-collectives': 422,
  'award.not-for-individuals': 422,
  'award.revoked-before': 422,
  'award.split-does-not-add-up': 422,
  'award.split-repeated': 422,
  'award.version-conflict': 412,
  'unit.unknown': 422,
};
