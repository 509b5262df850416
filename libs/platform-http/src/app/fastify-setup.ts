import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { HealthChecks } from '../health/health-checks.js';
import { HEALTH_PATH } from '../routes/declared-routes.js';
import { logRequest } from '../log/request-line.js';
import type { HttpLog } from '../log/http-log.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { HttpLimits } from './http-app-options.js';

/** What stands before every route, in the order in which a request meets it. */
export async function setUpFastify(
  fastify: FastifyInstance,
  limits: HttpLimits,
  log: HttpLog,
  checks: HealthChecks,
): Promise<void> {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => logRequest(log, request, reply));
  fastify.addHook('onSend', async (_request, reply) => {
    // What an account may see is for that account; whoever has an ETag asks again with it.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    // A connection that stays open could be used at the moment in which it is closed.
    if (checks.isStopping) reply.header('connection', 'close');
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  await fastify.register(rateLimit, {
    global: false,
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    // An orchestrator must not take a busy process for a dead one.
    allowList: ({ routeOptions }) => routeOptions.url?.startsWith(`/${HEALTH_PATH}/`) === true,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1_000));
      return new HttpProblem('too-many-requests', {
        params: { seconds },
        headers: { 'retry-after': String(seconds) },
      });
    },
  });
  // For addresses that do not exist too: guessing them must not be free.
  fastify.addHook('onRequest', fastify.rateLimit());
  fastify.removeContentTypeParser('text/plain');
}
