import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instances } from './instances/instances.js';
import { refuse } from './refuse.js';
import { mayRepeat, wasSent } from './repeatable.js';

/**
 * Answers a call by one of the instances. Where one cannot be reached the next is tried; where one broke off in the
 * middle, only a call that may come twice is: any other is answered 503 or 502, and its sender decides.
 */
export function forward(request: FastifyRequest, reply: FastifyReply, instances: Instances): FastifyReply {
  return attempt(request, reply, instances, instances.inTurn());
}

function attempt(
  request: FastifyRequest,
  reply: FastifyReply,
  instances: Instances,
  left: readonly string[],
): FastifyReply {
  const [origin, ...others] = left;
  if (origin === undefined) return refuse(request, reply, 'unavailable');
  const body = request.body as Buffer | null | undefined;
  return reply.from(undefined, {
    getUpstream: () => origin,
    ...(body ? { body, contentType: request.headers['content-type'] ?? 'application/octet-stream' } : {}),
    rewriteRequestHeaders: (_request, headers) => ({
      ...headers,
      // The caller's own word on where it comes from counts only as far as its proxies are ours.
      'x-forwarded-for': request.ip,
      'x-forwarded-proto': request.protocol,
      'x-forwarded-host': request.host,
      'x-request-id': request.id,
    }),
    retryDelay: () => null,
    onError: (_reply, { error }) => {
      instances.failed(origin);
      const isRepeatable = mayRepeat(request);
      if (!wasSent(error) || isRepeatable === 'any-time') attempt(request, reply, instances, others);
      else refuse(request, reply, isRepeatable === 'no' ? 'internal' : 'unavailable');
    },
  });
}
