import type { EventEmitter } from 'node:events';
import type { HttpLog } from '@toandan/platform-http';
import type Provider from 'oidc-provider';
import type { errors } from 'oidc-provider';

export type Log = Pick<HttpLog, 'write'>;

/** The kind of an error and nothing of its words: they quote what was sent, and that may be a code or a token. */
export function logFailure(log: Log, error: unknown): void {
  log.write('error', 'issuer-failed', { errorName: error instanceof Error ? error.name : typeof error });
}

/** The library's events of refusals and failures go to our log, by their codes only. */
export function logProvider(provider: Provider, log: Log): void {
  const refused = (_context: unknown, { error }: errors.OIDCProviderError): void =>
    log.write('warn', 'issuer-refused', { code: error });
  provider.on('authorization.error', refused);
  provider.on('grant.error', refused);
  provider.on('end_session.error', refused);
  provider.on('server_error', (_context, error) => logFailure(log, error));
  // Koa writes to the console when nobody listens. The library's types do not know of Koa's own event.
  (provider as EventEmitter).on('error', (error: unknown) => logFailure(log, error));
}
