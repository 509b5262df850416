import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type Provider from 'oidc-provider';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { take } from './login/attempt-limits.js';
import type { LoginRoutes } from './login/login-routes.js';
import { errorPage, type ErrorKind } from './pages/error-page.js';
import { browserWish, languageOf } from './pages/language.js';
import { setSecurityHeaders } from './pages/security-headers.js';
import { show } from './pages/show.js';
import { logFailure, type Log } from './provider/issuer-log.js';

/** Answers a request; node's own form, so that every server can mount it. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

interface Parts {
  readonly provider: Provider;
  readonly issuer: URL;
  readonly login: LoginRoutes;
  readonly returnOrigins: readonly string[];
  readonly requestsPerMinute: number;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Log;
}

export function issuerHandler(parts: Parts): RequestHandler {
  const { provider, issuer, login, returnOrigins, addressOf, log } = parts;
  const library = provider.callback();
  const requests = new RateLimiterMemory({ points: parts.requestsPerMinute, duration: 60 });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response, returnOrigins);
    const fail = (status: number, kind: ErrorKind, code: string): void =>
      show(response, status, errorPage(languageOf(browserWish(request)), kind, code));
    try {
      // First of all: the host may read of a proxy's headers, which are taken away then.
      const address = addressOf(request);
      if (!stand(request, issuer)) return fail(400, 'refused', 'bad-request');
      const seconds = await take(requests, address);
      if (seconds !== undefined) {
        response.setHeader('retry-after', String(seconds));
        return fail(429, 'tooOften', 'too-many-requests');
      }
      if (!(await login.handle(request, response, address))) await library(request, response);
    } catch (error) {
      logFailure(log, error);
      if (response.headersSent) response.destroy();
      else fail(500, 'broken', 'internal');
    }
  };
  return (request, response) => void answer(request, response);
}

/**
 * Makes the request one to the issuer's own address, below its path: the library builds addresses from the request, and who sends a
 * request may name any host in it. `originalUrl` is how it learns of the path that was cut off.
 * @returns false: it cannot be one, such as one that names a whole address in place of a path
 */
function stand(request: IncomingMessage & { originalUrl?: string }, issuer: URL): boolean {
  const path = issuer.pathname;
  const whole = request.originalUrl ?? request.url ?? '';
  if (!whole.startsWith(`${path}/`)) return false;
  request.originalUrl = whole;
  request.url = whole.slice(path.length);
  request.headers.host = issuer.host;
  for (const name of ['x-forwarded-host', 'x-forwarded-for']) delete request.headers[name];
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  return true;
}

export function socketAddress({ socket }: { readonly socket: Socket }): string {
  return socket.remoteAddress ?? 'unknown';
}
