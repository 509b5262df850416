import { DomainError } from '@toandan/kernel';

/** Why nothing was done with letters: stable, so that callers may rely on them. */
export type LetterErrorCode = 'letter.group-unknown' | 'letter.not-dead' | 'letter.unknown';

/** Its parameter `field` is the field of the input that is meant. */
export class LetterError extends DomainError<LetterErrorCode> {}
