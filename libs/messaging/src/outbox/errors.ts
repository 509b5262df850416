import { TransientError } from '@toandan/persistence';

/**
 * The log already holds an event of the same aggregate from a transaction that began writing later than this
 * one. Readers go by transaction id, so this event would be read before the one it follows. The unit of work
 * runs again and gets a later id.
 */
export class OutOfOrderAppendError extends TransientError {
  override readonly name = 'OutOfOrderAppendError';

  constructor(service: string) {
    super(`${service}: a later transaction has already logged an event of the same aggregate`);
  }
}

/** The event is larger than the log takes: its transaction must not commit. */
export class EventTooLargeError extends Error {
  override readonly name = 'EventTooLargeError';

  constructor(type: string, bytes: number, limit: number) {
    super(`${type} is ${bytes} bytes long; an event has at most ${limit}`);
  }
}

/** A service may publish only events of its own topics. */
export class ForeignEventError extends Error {
  override readonly name = 'ForeignEventError';

  constructor(service: string, type: string, owner: string) {
    super(`${service} cannot publish ${type}: that event belongs to ${owner}`);
  }
}
