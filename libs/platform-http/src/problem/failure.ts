import type { DomainErrorParams } from '@toandan/kernel';
import type { FieldProblem, ProblemDetails } from './http-problem.js';
import type { PlatformCode } from './platform-status.js';

/** What an error comes to, before status and words are found for its code. */
export interface Failure {
  readonly code: string;
  readonly params: DomainErrorParams;
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
}

export function failure(code: PlatformCode, details: ProblemDetails = {}): Failure {
  return plainFailure(code, details);
}

export function plainFailure(code: string, details: ProblemDetails = {}): Failure {
  return {
    code,
    params: details.params ?? {},
    fields: details.fields ?? [],
    headers: details.headers ?? {},
  };
}
