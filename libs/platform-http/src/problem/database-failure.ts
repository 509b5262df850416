import { isTransientDatabaseError, sqlState } from '@toandan/persistence';
import { failure, type Failure } from './failure.js';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const EXCLUSION_VIOLATION = '23P01';

/** Seconds after which another try is reasonable: the unit of work has already been tried several times. */
const AGAIN_AFTER = '2';

/**
 * What a database error means to a caller. Nothing of it is passed on: its texts hold values, and names of
 * tables say how we are built.
 */
export function databaseFailure(error: unknown): Failure | undefined {
  if (isTransientDatabaseError(error)) {
    return failure('unavailable', { headers: { 'retry-after': AGAIN_AFTER } });
  }
  switch (sqlState(error)) {
    case UNIQUE_VIOLATION:
    case FOREIGN_KEY_VIOLATION:
    case EXCLUSION_VIOLATION:
      return failure('conflict');
    default:
      return undefined;
  }
}
