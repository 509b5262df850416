import { platformProblem, PROBLEM_TYPE, type PlatformCode } from '@toandan/platform-http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Seconds after which another try is reasonable: by then whoever was restarted is back, or another has its calls. */
const AGAIN_AFTER = '1';

/** Answers with a problem, as every service does. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: PlatformCode): FastifyReply {
  const { problem, language } = platformProblem(code, request.headers['accept-language'], request.id);
  if (code === 'unavailable') void reply.header('retry-after', AGAIN_AFTER);
  return reply
    .code(code === 'internal' ? 502 : problem.status)
    .headers({ 'content-type': PROBLEM_TYPE, 'content-language': language, 'cache-control': 'no-store' })
    .send({ ...problem, ...(code === 'internal' ? { status: 502 } : {}) });
}
