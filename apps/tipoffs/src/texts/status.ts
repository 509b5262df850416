import type { StatusTable } from '@toandan/platform-http';
import type { TipoffErrorCode } from '../tipoff/domain/tipoff-error.js';

/** The service's refusals and their HTTP status. */
export const TIPOFFS_STATUS: StatusTable = {
  'tipoff.access-reason-needed': 422,
  'tipoff.access-too-long': 422,
  'tipoff.anonymous': 409,
  'tipoff.content-empty': 422,
  'tipoff.content-too-long': 413,
  'tipoff.content-unreadable': 422,
  'tipoff.identity-not-opened': 403,
  'tipoff.receipt-unknown': 404,
  'tipoff.step-not-possible': 409,
  'tipoff.unit-ended': 422,
  'tipoff.unit-unknown': 422,
  'tipoff.unknown': 404,
  'tipoff.version-conflict': 412,
} satisfies Record<TipoffErrorCode, number>;
