import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import Fastify from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the console has to know before it can ask anybody. */
export interface ConsoleConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Before '/api'; empty where the console comes from the same address. */
  readonly apiBase: string;
}

export interface ConsoleFiles {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

const INDEX = 'index.html';
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/** The console as it was built, and its configuration. Every other path is a page of the console. */
export async function consoleFiles(folder: string, config: ConsoleConfig): Promise<ConsoleFiles> {
  const app = Fastify({
    logger: false,
    forceCloseConnections: 'idle',
    // Its own answer would quote the address.
    frameworkErrors: (_error, _request, reply) => {
      reply.raw.writeHead(400).end();
    },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Who reads here is nobody else's business.
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
  app.get('/console-config.json', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(config),
  );
  if (existsSync(join(folder, INDEX))) {
    await app.register(files, {
      root: folder,
      index: INDEX,
      setHeaders: (reply, path) => {
        const isNamedByContent = /[\\/]assets[\\/]/.test(path);
        void reply.header(
          'cache-control',
          isNamedByContent ? `public, max-age=${YEAR_MS / 1_000}, immutable` : 'no-cache',
        );
      },
    });
    app.setNotFoundHandler((request, reply) => {
      if (request.method !== 'GET' || request.url.startsWith('/assets/')) return reply.code(404).send();
      return reply.header('cache-control', 'no-cache').sendFile(INDEX);
    });
  } else {
    app.setNotFoundHandler((_request, reply) =>
      reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('Giao diện chưa được dựng. / The console has not been built.\n'),
    );
  }
  await app.ready();
  return {
    answer: (request, response) => app.routing(request, response),
    close: async () => {
      await app.close();
    },
  };
}
