import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { PERMIT, PUBLIC, type Permission } from '../auth/permit.decorator.js';
import { handlerInputs } from '../validation/handler-inputs.js';
import type { RouteEntry } from './route-entry.js';

/** These live beside the API, where an orchestrator expects them. */
export const HEALTH_PATH = 'health';

/** Every handler of every controller, with what its decorators say. */
export function declaredRoutes(app: INestApplicationContext, prefix: string): RouteEntry[] {
  const scanner = new MetadataScanner();
  const routes: RouteEntry[] = [];
  const controllers = new Set<Type>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') controllers.add(metatype as Type);
    }
  }
  for (const controller of controllers) {
    for (const name of scanner.getAllMethodNames(controller.prototype as object)) {
      routes.push(...routesOf(controller, name, prefix));
    }
  }
  return routes.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function routesOf(controller: Type, handlerName: string, prefix: string): RouteEntry[] {
  const handler = (controller.prototype as Record<string, unknown>)[handlerName];
  if (typeof handler !== 'function') return [];
  const methodNumber = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (methodNumber === undefined) return [];
  const method = RequestMethod[methodNumber];
  const permission = Reflect.getMetadata(PERMIT, handler) as Permission | undefined;
  const status = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  const common = {
    method,
    controller,
    handlerName,
    handler,
    inputs: handlerInputs(controller, handlerName),
    status: status ?? (method === 'POST' ? 201 : 200),
    isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
    ...(permission === undefined ? {} : { permission }),
  };
  return texts(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((outer) =>
    texts(Reflect.getMetadata(PATH_METADATA, handler)).map((inner) => {
      const parts = [...(outer === HEALTH_PATH ? [] : [prefix]), outer, inner];
      return {
        ...common,
        path: `/${parts
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
      };
    }),
  );
}

function texts(metadata: unknown): string[] {
  return (Array.isArray(metadata) ? metadata : [metadata]).map(String);
}

function sortKey({ path, method }: RouteEntry): string {
  return `${path} ${method}`;
}
