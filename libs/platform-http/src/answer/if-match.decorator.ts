import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { expectedVersion } from './etag.js';

export const REQUIRES_IF_MATCH = 'toandan:requires-if-match';
export const ACCEPTS_IF_MATCH = 'toandan:accepts-if-match';

/** A changing handler: without If-Match it is refused (428), and so is a tag that cannot match (412). */
export const RequiresIfMatch = (): MethodDecorator => SetMetadata(REQUIRES_IF_MATCH, true);

/** The version that the caller has read, for the use case to compare and refuse with an error of status 412. */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** A handler that changes what is there, and makes it where nothing is: see @SeenVersion(). */
export const AcceptsIfMatch = (): MethodDecorator => SetMetadata(ACCEPTS_IF_MATCH, true);

/** The version that the caller has read; undefined without If-Match, for which there must be nothing to change yet. */
export const SeenVersion = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const ifMatch = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return ifMatch === undefined ? undefined : expectedVersion(ifMatch);
});
