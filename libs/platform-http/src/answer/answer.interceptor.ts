import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { knownOf } from '../app/request-state.js';
import { PERMIT, type Permission } from '../auth/permit.decorator.js';
import { idempotencyKey } from '../idempotency/idempotency-call.js';
import { IDEMPOTENT } from '../idempotency/idempotent.decorator.js';
import { KeptAnswer } from '../idempotency/idempotent.js';
import { nextLink, Page } from '../pages/page.js';
import { handlerInputs, type HandlerInputs } from '../validation/handler-inputs.js';
import { checkShape } from '../validation/request-shape.js';
import { Answer } from './answer.js';
import { alreadyHas, etagOf, expectedVersion } from './etag.js';
import { REQUIRES_IF_MATCH } from './if-match.decorator.js';

/** Before a handler: what its decorators demand of the request. After it: headers and status of its answer. */
export class AnswerInterceptor implements NestInterceptor {
  readonly #inputs = new WeakMap<object, HandlerInputs>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const handler = context.getHandler();
    checkShape(request, this.#inputsOf(context));
    if (declares(handler, REQUIRES_IF_MATCH)) expectedVersion(request.headers['if-match']);
    const isIdempotent = declares(handler, IDEMPOTENT);
    if (isIdempotent) idempotencyKey(request);
    return next.handle().pipe(
      map((result: unknown) => {
        if (isIdempotent && !(result instanceof KeptAnswer)) {
          throw new Error('An @Idempotent handler must return what idempotent() gave it');
        }
        checkUnitWasAsked(request, handler);
        return answer(result, request, reply);
      }),
    );
  }

  #inputsOf(context: ExecutionContext): HandlerInputs {
    const handler = context.getHandler();
    const known = this.#inputs.get(handler) ?? handlerInputs(context.getClass(), handler.name);
    this.#inputs.set(handler, known);
    return known;
  }
}

function declares(handler: object, mark: string): boolean {
  return Reflect.getMetadata(mark, handler) === true;
}

/** A handler that is to confine itself and never asked to what has answered too much: better no answer. */
function checkUnitWasAsked(request: FastifyRequest, handler: object): void {
  const permission = Reflect.getMetadata(PERMIT, handler) as Permission | undefined;
  if (permission === undefined || permission.scope === 'any') return;
  if (knownOf(request)?.access.asked !== true) {
    throw new Error('A handler confined to units must ask @UnitAccess() which');
  }
}

function answer(result: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  if (result instanceof Page) {
    if (result.next !== null) reply.header('link', nextLink(request.url, result.next));
    return { items: result.items, next: result.next };
  }
  return result instanceof Answer ? dressed(result, request, reply) : result;
}

function dressed(result: Answer, request: FastifyRequest, reply: FastifyReply): unknown {
  const { body, details } = result;
  if (details.status !== undefined) reply.code(details.status);
  if (details.location !== undefined) reply.header('location', details.location);
  if (result instanceof KeptAnswer && result.replayed) reply.header('idempotent-replayed', 'true');
  if (details.version === undefined) return body;
  const etag = etagOf(details.version);
  reply.header('etag', etag);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && alreadyHas(request.headers['if-none-match'], etag)) {
    reply.code(304);
    return undefined;
  }
  return body;
}
