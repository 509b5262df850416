import { DomainError } from '@toandan/kernel';

/** Why a command was refused: stable, so that callers may rely on them. */
export type AwardErrorCode =
  | 'award.already-revoked'
  | 'award.date-ahead'
  | 'award.form-not-in-force'
  | 'award.form-not-given'
  | 'award.not-for-individuals'
  | 'award.not-for-collectives'
  | 'award.revoked-before'
  | 'award.split-repeated'
  | 'award.split-does-not-add-up'
  | 'award.version-conflict'
  | 'unit.unknown';

/** A rule of awards says no. Its parameter `field` is the field of the input that the rule is about. */
export class AwardError extends DomainError<AwardErrorCode> {}
