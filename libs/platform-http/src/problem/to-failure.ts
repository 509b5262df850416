import { DomainError } from '@toandan/kernel';
import { databaseFailure } from './database-failure.js';
import { failure, plainFailure, type Failure } from './failure.js';
import { frameworkFailure } from './fastify-failure.js';
import { HttpProblem } from './http-problem.js';

/**
 * The one place where errors become answers. Domain errors come first, since they alone say what they mean;
 * what nobody knows is ours to mend, and the caller learns nothing of it.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof HttpProblem) return plainFailure(error.code, error.details);
  if (isRefusal(error)) return refusal(error);
  return databaseFailure(error) ?? frameworkFailure(error) ?? failure('internal');
}

/** A rule about one field of the input names it in the parameter `field`, by the rule's own path and never the caller's. */
function refusal({ code, params }: DomainError): Failure {
  const { field } = params;
  return plainFailure(code, { params, ...(typeof field === 'string' && { fields: [{ field, code }] }) });
}

function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError;
}
