import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { remember } from '../app/request-state.js';
import { HttpProblem } from '../problem/http-problem.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import { PERMIT, PUBLIC, type Permission } from './permit.decorator.js';
import { reachesAsFar, widestReach, type PermissionTable } from './permissions.js';
import type { TokenVerifier } from './token-verifier.js';
import type { UnitScope } from './unit-scope.js';

export interface AuthParts {
  readonly realm: string;
  readonly verifier: TokenVerifier;
  readonly permissions: PermissionTable;
  readonly units: UnitScope;
}

/** Denies whatever is not declared, then asks who it is (401), then whether they may (403). */
export class AuthGuard implements CanActivate {
  constructor(private readonly parts: AuthParts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (Reflect.getMetadata(PUBLIC, handler) === true) return true;
    const permission = Reflect.getMetadata(PERMIT, handler) as Permission | undefined;
    // The check at start has seen every route; this holds should one come in another way.
    if (permission === undefined) throw new HttpProblem('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.#authenticate(request);
    const access = await this.#authorise(actor, permission, request);
    remember(request, { actor, access });
    return true;
  }

  async #authenticate(request: FastifyRequest): Promise<Actor> {
    const { authorization } = request.headers;
    const { realm, verifier } = this.parts;
    if (authorization === undefined) throw challenge('not-authenticated', `Bearer realm="${realm}"`);
    const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
    const actor = token === undefined ? undefined : await verifier.verify(token);
    if (actor === undefined) {
      throw challenge('token-invalid', `Bearer realm="${realm}", error="invalid_token"`);
    }
    return actor;
  }

  async #authorise(actor: Actor, permission: Permission, request: FastifyRequest): Promise<Access> {
    const { permissions, units, realm } = this.parts;
    // Made where it is needed: an error costs its stack trace, and most calls are not refused.
    const refused = (): HttpProblem =>
      challenge('forbidden', `Bearer realm="${realm}", error="insufficient_scope"`);
    const reach = widestReach(permissions, actor.roles, permission);
    if (reach === undefined || !reachesAsFar(reach, permission.scope)) throw refused();
    const access = new Access(actor, reach, units);
    if (permission.unitParam !== undefined) {
      const target = (request.params as Readonly<Record<string, string | undefined>>)[permission.unitParam];
      if (target === undefined || !(await access.covers(target))) throw refused();
    }
    return access;
  }
}

function challenge(code: 'not-authenticated' | 'token-invalid' | 'forbidden', words: string): HttpProblem {
  return new HttpProblem(code, { headers: { 'www-authenticate': words } });
}
