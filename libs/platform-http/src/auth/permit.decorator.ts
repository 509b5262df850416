import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { knownOf } from '../app/request-state.js';
import type { Access } from './access.js';
import type { Actor } from './actor.js';
import type { UnitReach } from './permissions.js';

export const PERMIT = 'toandan:permit';
export const PUBLIC = 'toandan:public';

/** What a handler asks of its caller. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
  /** The least that must have been granted. `any`: the handler is not about single units. */
  readonly scope: UnitReach;
  /**
   * The path parameter that names the unit acted on, which is then checked before the handler runs. Without it, and
   * with a scope other than `any`, the handler asks @UnitAccess() itself, and is refused its answer if it does not.
   */
  readonly unitParam?: string;
}

/** Who may call this handler. One without @Permit or @Public stops the start. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(PERMIT, permission);

/** Anybody may call this handler, without an account. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

/** The caller, as the token says. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => known(context).actor,
);

/** Which units the caller may act on here. */
export const UnitAccess = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Access => known(context).access,
);

function known(context: ExecutionContext): { actor: Actor; access: Access } {
  const found = knownOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (found === undefined) throw new Error('A public handler has no actor');
  return found;
}
