import replyFrom from '@fastify/reply-from';
import { HttpLog, logRequest, requestIdOf } from '@toandan/platform-http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GatewayConfig } from './config.js';
import { consoleFiles } from './console-files.js';
import { forward } from './forward.js';
import { lookupAll } from './instances/addresses.js';
import { Instances } from './instances/instances.js';
import { isReady, watch } from './instances/watch.js';
import { refuse } from './refuse.js';

/** Longest body that is passed on, in bytes: that of the largest import. The services have limits of their own. */
const LONGEST_BODY = 16 * 1_048_576;
/** Longest wait for an instance's answer, ms: longer than a service takes to give up by itself. */
const ANSWER_MS = 40_000;
/** Longest that a request may take to arrive, ms. */
const RECEIVE_MS = 30_000;

export interface Gateway {
  /** Where it listens. */
  readonly origin: string;
  /** Is not ready any more, while it still answers. */
  drain(): void;
  /** Lets calls under way finish. */
  stop(): Promise<void>;
}

/** The one address of many instances: /api/<service> to those of the service, /oidc to the issuer, the rest the console. */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const log = new HttpLog('gateway', config.logLevel);
  let isDraining = false;
  const services = new Map(
    [...config.services].map(([name, urls]) => [name, new Instances(urls, { lookup: lookupAll, isReady })]),
  );
  const app = Fastify({
    logger: false,
    bodyLimit: LONGEST_BODY,
    requestTimeout: RECEIVE_MS,
    genReqId: requestIdOf,
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
  });
  app.addHook('onResponse', async (request, reply) => logRequest(log, request, reply));
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining) reply.header('connection', 'close');
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) =>
    refuse(
      request,
      reply,
      error.statusCode === 413
        ? 'body-too-large'
        : (error.statusCode ?? 500) < 500
          ? 'bad-request'
          : 'internal',
    ),
  );
  await app.register(replyFrom, {
    disableRequestLogging: true,
    undici: { connections: 128, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS },
  });
  passOn(app, services, config);
  app.get('/health/live', () => ({ status: 'up' }));
  // Not asked of the services: one of them that is down is no reason to shut the door to all others.
  app.get('/health/ready', (_request, reply) =>
    reply.code(isDraining ? 503 : 200).send({ status: isDraining ? 'down' : 'up' }),
  );
  const files = await consoleFiles(config.consoleDir, {
    issuer: config.issuer,
    clientId: config.clientId,
    apiBase: '',
  });
  app.setNotFoundHandler((request, reply) => {
    reply.hijack();
    files.answer(request.raw, reply.raw);
  });
  const watching = await watch([...services.values()]);
  const origin = await app.listen({ port: config.port, host: config.host });
  return {
    origin,
    drain: () => {
      isDraining = true;
    },
    stop: async () => {
      await app.close();
      await watching.stop();
      await files.close();
    },
  };
}

function passOn(
  app: FastifyInstance,
  services: ReadonlyMap<string, Instances>,
  { issuerUpstream }: GatewayConfig,
): void {
  void app.register(async (inner) => {
    // A body is kept as it came, so that it can be sent to another instance.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const [name, instances] of services) {
      inner.all(`/api/${name}/*`, (request, reply) => forward(request, reply, instances));
    }
    if (issuerUpstream !== undefined) {
      const issuer = new Instances([issuerUpstream], {
        lookup: lookupAll,
        isReady: () => Promise.resolve(true),
      });
      inner.addHook('onReady', () => issuer.look());
      inner.all('/oidc/*', (request, reply) => forward(request, reply, issuer));
    }
    inner.all('/api/*', (request, reply) => refuse(request, reply, 'no-such-route'));
  });
}
