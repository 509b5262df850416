import type { FastifyRequest } from 'fastify';

/** The route's template, as in /api/reporting/v1/reports/:id; never the address, which holds what people typed. */
export function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
}
