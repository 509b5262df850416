import type { Texts } from '../texts/texts.js';
import type { Language } from '../texts/language.js';
import { failure, type Failure } from './failure.js';
import type { FieldProblem } from './http-problem.js';
import type { StatusTable } from './platform-status.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error as it is answered: RFC 9457 and our members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable: what a program decides by. */
  readonly code: string;
  readonly detail: string;
  /** The request's id, to be named when asking for help. */
  readonly instance: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** Finds status and words for a failure. */
export class ProblemWriter {
  constructor(
    private readonly statuses: StatusTable,
    private readonly texts: Texts,
  ) {}

  /** Whether the code is one that is declared; others are answered as `internal`. */
  knows(found: Failure): boolean {
    return Object.hasOwn(this.statuses, found.code);
  }

  write(found: Failure, language: Language, requestId: string): Problem {
    const known = this.knows(found) ? found : failure('internal');
    const { code, params, fields } = known;
    const { title, detail } = this.texts.problem(language, code, params);
    return {
      type: `urn:toandan:problem:${code}`,
      title,
      status: this.statuses[code] ?? 500,
      code,
      detail,
      instance: `urn:toandan:request:${requestId}`,
      ...(fields.length === 0
        ? {}
        : { errors: fields.map((field) => this.#fieldError(field, known, language)) }),
    };
  }

  #fieldError(
    found: FieldProblem,
    { code, params }: Failure,
    language: Language,
  ): NonNullable<Problem['errors']>[number] {
    // A rule of the domain has its words already.
    const message =
      found.code === code
        ? this.texts.problem(language, code, params).detail
        : this.texts.field(language, found);
    return { field: found.field, code: found.code, message };
  }
}
