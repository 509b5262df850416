import { trace } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';

/** The trace this request belongs to: the running span's, or the one that W3C's `traceparent` names. */
export function traceIdOf(request: FastifyRequest): string | undefined {
  const active = trace.getActiveSpan()?.spanContext().traceId;
  if (active !== undefined) return active;
  const { traceparent } = request.headers;
  return typeof traceparent === 'string'
    ? /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1]
    : undefined;
}
