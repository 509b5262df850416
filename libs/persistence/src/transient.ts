import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/**
 * Which database failures say nothing about the work itself: the same transaction may succeed when it is
 * simply run again. Source: PostgreSQL's table of SQLSTATE codes.
 */
const TRANSIENT_STATES = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  '57014', // query_canceled: a statement time limit
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '25P03', // idle_in_transaction_session_timeout
  '25P04', // transaction_timeout
  '58000', // system_error
  '58030', // io_error
]);
const TRANSIENT_CLASSES = new Set(['08', '53']); // connection exception, insufficient resources
const TRANSIENT_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
/** node-postgres gives these without a code. */
const TRANSIENT_MESSAGES =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|connection is insecure|Cannot use a pool after calling end/;

/** An error that declares itself transient: the whole unit of work may be run again. */
export class TransientError extends Error {
  override readonly name: string = 'TransientError';
}

/** The SQLSTATE of a database error, also when TypeORM has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? undefined : sqlState(driverError);
}

/** True when the failure lies in the database or the way to it, not in the work. */
export function isTransientDatabaseError(error: unknown): boolean {
  if (error instanceof TransientError) return true;
  // TypeORM's word for a connection that broke between two statements of a transaction.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof AggregateError) return error.errors.some(isTransientDatabaseError);
  const state = sqlState(error);
  if (state !== undefined) {
    return (
      TRANSIENT_STATES.has(state) || TRANSIENT_CLASSES.has(state.slice(0, 2)) || TRANSIENT_NETWORK.has(state)
    );
  }
  return error instanceof Error && TRANSIENT_MESSAGES.test(error.message);
}
