import type { INestApplicationContext } from '@nestjs/common';
import type { Permission } from '../auth/permit.decorator.js';
import { RouteBook } from './route-book.js';

/** One line of the table of who may do what. */
export interface RouteLine {
  readonly method: string;
  readonly path: string;
  /** `public`, or `action resource (scope)`. */
  readonly permission: string;
  /** The same for programs; absent where the route is public. */
  readonly asked?: Permission;
}

/** Every running route and what it asks of its caller, for the generated table in the documents. */
export function routesTable(app: INestApplicationContext): RouteLine[] {
  return app.get(RouteBook).routes.map(({ method, path, permission }) => ({
    method,
    path,
    permission:
      permission === undefined
        ? 'public'
        : `${permission.action} ${permission.resource} (${permission.scope})`,
    ...(permission === undefined ? {} : { asked: permission }),
  }));
}
