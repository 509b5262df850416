import type { FastifyReply, FastifyRequest } from 'fastify';
import { routeOf } from '../telemetry/route-of.js';
import type { HttpLog, LogFields } from './http-log.js';
import { traceIdOf } from './trace-id.js';

/** What every line about a request has. The route's template and never the address, which holds what people typed. */
export function requestFields(request: FastifyRequest): LogFields {
  const traceId = traceIdOf(request);
  return {
    requestId: request.id,
    method: request.method,
    route: routeOf(request),
    ...(traceId === undefined ? {} : { traceId }),
  };
}

export function logRequest(log: HttpLog, request: FastifyRequest, reply: FastifyReply): void {
  log.write('info', 'request', {
    ...requestFields(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  });
}
