import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { knownOf } from '../app/request-state.js';
import { HttpProblem } from '../problem/http-problem.js';

/** A creating call as the use case's transaction needs to know it: plain data. */
export interface IdempotencyCall {
  readonly actor: string;
  readonly key: string;
  /** Method and route template. */
  readonly route: string;
  /** SHA-256 over address and canonical body: equal for equal requests, whatever the order of their fields. */
  readonly hash: string;
}

/** Callers without an account share this name; their keys are told apart by being random. */
const ANONYMOUS = 'anonymous';

/** @throws HttpProblem: the key is missing or malformed */
export function idempotencyCall(request: FastifyRequest): IdempotencyCall {
  const key = idempotencyKey(request);
  const { method, url } = request;
  const content = canonicalize({ method, url, body: request.body ?? null })!;
  return {
    actor: knownOf(request)?.actor.key ?? ANONYMOUS,
    key,
    route: `${method} ${request.routeOptions.url}`,
    hash: createHash('sha256').update(content).digest('hex'),
  };
}

/** @throws HttpProblem: the key is missing or malformed */
export function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw problem('idempotency-key-missing', 'required');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) {
    throw problem('idempotency-key-malformed', 'wrong-form');
  }
  return key;
}

function problem(code: 'idempotency-key-missing' | 'idempotency-key-malformed', field: string): HttpProblem {
  return new HttpProblem(code, { fields: [{ field: 'Idempotency-Key', code: field }] });
}
