import {
  context,
  metrics,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HEALTH_PATH } from '../routes/declared-routes.js';
import { routeOf } from './route-of.js';

const SCOPE = '@toandan/platform-http';

/** Seconds; as OpenTelemetry's conventions advise for requests. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

const contexts = new WeakMap<FastifyRequest, Context>();

/** In which trace a request is worked on. */
export function contextOf(request: FastifyRequest): Context | undefined {
  return contexts.get(request);
}

/**
 * A span and a place in a histogram for each request, told by method, route template and status: nothing that
 * anybody typed. Must be the first of the hooks.
 */
export function observeRequests(fastify: FastifyInstance, service: string): void {
  const duration = metrics.getMeter(SCOPE).createHistogram('http.server.request.duration', {
    description: 'How long requests took, from their head to the last byte of the answer.',
    unit: 's',
    advice: { explicitBucketBoundaries: BUCKETS },
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const begun = begin(request, service);
    contexts.set(request, begun);
    context.with(begun, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = { service, ...requestLabels(request), 'http.response.status_code': reply.statusCode };
    duration.record(reply.elapsedTime / 1_000, labels, contexts.get(request));
    end(request, reply);
    done();
  });
}

function requestLabels(request: FastifyRequest): Record<string, string> {
  return { 'http.request.method': request.method, 'http.route': routeOf(request) };
}

function begin(request: FastifyRequest, service: string): Context {
  // Not tracestate and not baggage: whoever calls could write into them what they like.
  const { traceparent } = request.headers;
  const parent = propagation.extract(ROOT_CONTEXT, { traceparent });
  const route = routeOf(request);
  // An orchestrator asks every few seconds.
  if (route.startsWith(`/${HEALTH_PATH}/`)) return ROOT_CONTEXT;
  const span = trace
    .getTracer(SCOPE)
    .startSpan(
      `${request.method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { service, ...requestLabels(request) } },
      parent,
    );
  return trace.setSpan(parent, span);
}

function end(request: FastifyRequest, reply: FastifyReply): void {
  const begun = contexts.get(request);
  const span = begun && trace.getSpan(begun);
  if (span === undefined) return;
  span.setAttribute('http.response.status_code', reply.statusCode);
  if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
