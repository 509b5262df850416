import type { DomainErrorParams } from '@toandan/kernel';
import type { PlatformCode } from './platform-status.js';

/** One thing that is wrong with one field of the input. */
export interface FieldProblem {
  /** Where it is: `lines[2].amount`, a query parameter's name, a header's name. */
  readonly field: string;
  readonly code: string;
  readonly params?: DomainErrorParams;
  /** The rule is about each element of the list. */
  readonly each?: boolean;
}

export interface ProblemDetails {
  readonly params?: DomainErrorParams;
  readonly fields?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal by the HTTP layer itself. Rules of a service throw domain errors instead. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly code: PlatformCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}
