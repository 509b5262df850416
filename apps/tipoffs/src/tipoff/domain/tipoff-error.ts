import { DomainError } from '@toandan/kernel';

/** Why something about a tip-off was refused: stable, so that callers may rely on them. */
export type TipoffErrorCode =
  | 'tipoff.access-reason-needed'
  | 'tipoff.access-too-long'
  | 'tipoff.anonymous'
  | 'tipoff.content-empty'
  | 'tipoff.content-too-long'
  | 'tipoff.content-unreadable'
  | 'tipoff.identity-not-opened'
  | 'tipoff.receipt-unknown'
  | 'tipoff.step-not-possible'
  | 'tipoff.unit-ended'
  | 'tipoff.unit-unknown'
  | 'tipoff.unknown'
  | 'tipoff.version-conflict';

/** A rule of tip-offs says no. Its params never hold what was reported, by whom, or a receipt. */
export class TipoffError extends DomainError<TipoffErrorCode> {}
