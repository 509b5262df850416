import { isSpanContextValid, trace } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import { contextOf } from '../telemetry/http-telemetry.js';

/** The trace this request belongs to: its own span's, or the one that W3C's `traceparent` names. */
export function traceIdOf(request: FastifyRequest): string | undefined {
  const own = contextOf(request);
  const running = own && trace.getSpanContext(own);
  if (running !== undefined && isSpanContextValid(running)) return running.traceId;
  const { traceparent } = request.headers;
  return typeof traceparent === 'string'
    ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1]
    : undefined;
}
