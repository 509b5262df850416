import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOfRequest } from '../app/request-state.js';
import { errorFields } from '../log/error-fields.js';
import type { HttpLog } from '../log/http-log.js';
import { requestFields } from '../log/request-line.js';
import { PROBLEM_TYPE, type ProblemWriter } from './problem.js';
import { toFailure } from './to-failure.js';

/** Whatever is thrown becomes a problem document. What is ours to mend is logged, with the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    readonly problems: ProblemWriter,
    private readonly log: HttpLog,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const found = toFailure(error);
    const language = languageOfRequest(request);
    const problem = this.problems.write(found, language, request.id);
    if (problem.status >= 500) {
      this.log.write('error', 'failure', {
        ...requestFields(request),
        ...errorFields(error),
        code: found.code,
        status: problem.status,
      });
    }
    // The time limit has answered already, and the handler came after it.
    if (reply.sent) return;
    void reply
      .code(problem.status)
      .headers(found.headers)
      .header('content-type', PROBLEM_TYPE)
      .header('content-language', language)
      .header('vary', 'Accept-Language')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }
}
