import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { idempotencyCall, type IdempotencyCall } from './idempotency-call.js';

export const IDEMPOTENT = 'toandan:idempotent';

/**
 * A creating handler: needs the header Idempotency-Key, takes the call with @IdempotencyKey(), and returns what
 * idempotent() gave it. Whatever else it returns is refused, since then nothing kept the key.
 */
export const Idempotent = (): MethodDecorator => SetMetadata(IDEMPOTENT, true);

/** The call as the use case hands it to idempotent(). */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IdempotencyCall =>
    idempotencyCall(context.switchToHttp().getRequest<FastifyRequest>()),
);
