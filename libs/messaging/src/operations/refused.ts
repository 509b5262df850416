/** Why an operation was not done. Stable: tools translate it. */
export type RefusalCode =
  | 'unknown-service'
  | 'unknown-group'
  | 'unknown-topics'
  | 'unknown-effects'
  | 'shared-effects'
  | 'not-repeatable'
  | 'relay'
  | 'future'
  | 'unread'
  | 'archived'
  | 'kafka-needed'
  | 'kafka-trimmed'
  | 'changed-meanwhile'
  | 'unknown-letters'
  | 'letter-state'
  | 'no-reader'
  | 'held-back'
  | 'too-young';

/** An operation that would lose or repeat something, or that names what does not exist. It was not done. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly code: RefusalCode,
    /** One sentence that says what is in the way and what can be done. */
    message: string,
    /** What the sentence speaks of, for tools that say it in another language. */
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
