import type { FastifyRequest } from 'fastify';
import type { Access } from '../auth/access.js';
import type { Actor } from '../auth/actor.js';
import { languageOf, type Language } from '../texts/language.js';

/** What the guard found out about a request. */
interface Known {
  readonly actor: Actor;
  readonly access: Access;
}

/** Beside the request, not on it: nothing that a plugin or a body puts there can be taken for it. */
const known = new WeakMap<FastifyRequest, Known>();

export function remember(request: FastifyRequest, found: Known): void {
  known.set(request, found);
}

export function knownOf(request: FastifyRequest): Known | undefined {
  return known.get(request);
}

export function languageOfRequest(request: FastifyRequest): Language {
  return languageOf(request.headers['accept-language']);
}
