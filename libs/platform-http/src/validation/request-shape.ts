import type { FastifyRequest } from 'fastify';
import { HttpProblem, type FieldProblem } from '../problem/http-problem.js';
import type { HandlerInputs } from './handler-inputs.js';
import { fieldPath, unusableIn } from './unusable.js';

/** What holds for every request before its DTOs are looked at. Nothing that was sent is ever ignored. */
export function checkShape(request: FastifyRequest, inputs: HandlerInputs): void {
  const fields = [...queryProblems(request.query, inputs), ...bodyProblems(request.body, inputs)];
  const unusable = [request.body, request.query, request.params]
    .map((value) => unusableIn(value))
    .filter((found) => found !== undefined);
  fields.push(...unusable);
  if (fields.length > 0) throw new HttpProblem('invalid-input', { fields });
}

function queryProblems(query: unknown, inputs: HandlerInputs): FieldProblem[] {
  // With a DTO the validation names what it does not know.
  if (inputs.query !== undefined || typeof query !== 'object' || query === null) return [];
  return Object.keys(query)
    .slice(0, 50)
    .map((name) => ({ field: fieldPath('', name, false), code: 'unknown-parameter' }));
}

function bodyProblems(body: unknown, inputs: HandlerInputs): FieldProblem[] {
  if (inputs.body === undefined) {
    return body === undefined || body === null ? [] : [{ field: 'body', code: 'unexpected-body' }];
  }
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? [] : [{ field: 'body', code: body === undefined ? 'required' : 'not-an-object' }];
}
