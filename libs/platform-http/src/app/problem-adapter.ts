import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemFilter } from '../problem/problem.filter.js';

/**
 * Fastify's own errors come to our filter as they are. Nest would turn them into its exceptions first, which have
 * Fastify's words and lack its codes.
 */
export class ProblemAdapter extends FastifyAdapter {
  #filter: ProblemFilter | undefined;

  answeringWith(filter: ProblemFilter): this {
    this.#filter = filter;
    return this;
  }

  /** Nest gives its own handler here, which is not taken. */
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance().setErrorHandler(
      (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
        this.#filter?.answer(error, request, reply),
    );
  }
}
