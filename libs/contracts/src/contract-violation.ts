/** Why an event on the wire cannot be used. Stable: dead letters are counted and filtered by it. */
export type ViolationCode =
  | 'unknown-type'
  | 'future-version'
  | 'invalid-payload'
  | 'malformed-json'
  | 'malformed-envelope'
  | 'too-large';

/** One broken rule: where (`legalBasis.issuer`, `sources[2].share`) and which rule (`isPlainText`). */
export interface PayloadProblem {
  readonly path: string;
  readonly rule: string;
}

/**
 * An event that breaks its contract. Message and problems hold field paths and rule names only, never a value
 * from the payload, so that they may go to logs, traces and dead letters.
 */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';

  constructor(
    readonly code: ViolationCode,
    message: string,
    readonly problems: readonly PayloadProblem[] = [],
  ) {
    super(message);
  }
}
