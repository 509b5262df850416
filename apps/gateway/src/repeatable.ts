import type { FastifyRequest } from 'fastify';

const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** What the system or the client library says of a connection that never came about. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Whether a call of which nobody knows if it was carried out may be sent again: at any time where its method or a key
 * says that twice is once; by its sender only where it names the version it changes, since a second one is then refused.
 */
export function mayRepeat({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): 'any-time' | 'by-its-sender' | 'no' {
  const isVersioned = headers['if-match'] !== undefined;
  if (headers['idempotency-key'] !== undefined) return 'any-time';
  if (isVersioned) return 'by-its-sender';
  return IDEMPOTENT.has(method) ? 'any-time' : 'no';
}

/** Whether the instance may have seen the call that failed so. */
export function wasSent(error: object): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && NEVER_SENT.has(code)) return false;
  return typeof cause === 'object' && cause !== null ? wasSent(cause) : true;
}
