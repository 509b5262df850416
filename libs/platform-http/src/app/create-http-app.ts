import 'reflect-metadata';
import type { Socket } from 'node:net';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '@toandan/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerInterceptor } from '../answer/answer.interceptor.js';
import { AuthGuard } from '../auth/auth.guard.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { ownUnitOnly } from '../auth/unit-scope.js';
import { HealthChecks } from '../health/health-checks.js';
import { NestLogger } from '../log/nest-logger.js';
import { ProblemFilter } from '../problem/problem.filter.js';
import { checkRoutes } from '../routes/check-routes.js';
import { declaredRoutes, HEALTH_PATH } from '../routes/declared-routes.js';
import { RouteBook } from '../routes/route-book.js';
import { observeRequests } from '../telemetry/http-telemetry.js';
import { validationPipe } from '../validation/validation.pipe.js';
import { answerClientError } from './client-error.js';
import { setUpFastify } from './fastify-setup.js';
import { DEFAULT_LIMITS, type HttpAppOptions, type HttpLimits } from './http-app-options.js';
import { HttpPlatformModule } from './http-platform.module.js';
import { ProblemAdapter } from './problem-adapter.js';
import { problemWriter } from './problem-writer.js';
import { requestIdOf } from './request-id.js';

const VERSION = 'v1';

/**
 * A service over HTTP, ready to listen: deny by default, refuse by name, say nothing of the inside.
 * @throws UndeclaredRoutesError: some handler does not say who may call it
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const { service, auth, log, clock = systemClock } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const filter = new ProblemFilter(problemWriter(options), log);
  const adapter = adapterOf(options, limits, filter);
  const running: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') running.push(`${one} ${url}`);
  });
  const prefix = `api/${service}/${VERSION}`;
  const book = new RouteBook(service, VERSION);
  const checks = new HealthChecks(options.health ?? {}, log);
  const app = await NestFactory.create<NestFastifyApplication>(
    HttpPlatformModule.around(module, book, checks),
    adapter,
    { logger: new NestLogger(log), bodyParser: false, abortOnError: false },
  );
  observeRequests(adapter.getInstance(), service);
  await setUpFastify(adapter.getInstance(), limits, log, checks);
  app.setGlobalPrefix(prefix, { exclude: [`${HEALTH_PATH}/{*check}`] });
  app.useGlobalGuards(
    new AuthGuard({
      realm: service,
      verifier: new TokenVerifier(auth.issuers, clock),
      permissions: auth.permissions,
      units: auth.units ?? ownUnitOnly,
    }),
  );
  app.useGlobalInterceptors(new AnswerInterceptor());
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(filter);
  try {
    book.routes = declaredRoutes(app, prefix);
    // Before anything of the service starts, and once more against what is then really there.
    checkRoutes(book.routes, []);
    await app.init();
    await adapter.getInstance().ready();
    checkRoutes(book.routes, running);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

function adapterOf(
  { trustProxy }: HttpAppOptions,
  limits: HttpLimits,
  filter: ProblemFilter,
): FastifyAdapter {
  const adapter = new ProblemAdapter({
    logger: false,
    bodyLimit: limits.bodyBytes,
    handlerTimeout: limits.handlerMs,
    requestTimeout: limits.receiveMs,
    genReqId: requestIdOf,
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    trustProxy: typeof trustProxy === 'object' ? [...trustProxy] : (trustProxy ?? false),
    // An address that cannot be read meets no hook and no filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
    clientErrorHandler: (error: { code?: string }, socket: Socket) =>
      answerClientError(error, socket, filter.problems),
  });
  return adapter.answeringWith(filter);
}
