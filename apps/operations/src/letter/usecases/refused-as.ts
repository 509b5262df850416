import { RefusedError, type RefusalCode } from '@toandan/messaging/operations';
import { LetterError, type LetterErrorCode } from '../domain/letter-error.js';

/** Refusal to our own code, and the field of the input that it is about. */
const KNOWN: Partial<Record<RefusalCode, readonly [code: LetterErrorCode, field: string]>> = {
  'unknown-group': ['letter.group-unknown', 'group'],
  'unknown-letters': ['letter.unknown', 'ids'],
  'letter-state': ['letter.not-dead', 'ids'],
};

/** Runs an operation; what it refuses is told as an error of letters. @throws LetterError */
export async function refusedAs<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof RefusedError ? KNOWN[error.code] : undefined;
    if (known === undefined) throw error;
    throw new LetterError(known[0], { field: known[1], ...(error as RefusedError).details });
  }
}
