import type { LetterErrorCode } from './letter/domain/letter-error.js';

/** The status of each refusal. */
export const ERRORS: Readonly<Record<LetterErrorCode, number>> = {
  'letter.group-unknown': 422,
  'letter.not-dead': 409,
  'letter.unknown': 422,
};
