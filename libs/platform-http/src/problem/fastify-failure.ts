import { failure, type Failure } from './failure.js';
import type { PlatformCode } from './platform-status.js';

/** Fastify's own errors, by code. Their messages are never passed on: some quote the request. */
const BY_CODE: Readonly<Record<string, PlatformCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
  FST_ERR_CTP_INVALID_TYPE: 'not-json',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_HANDLER_TIMEOUT: 'took-too-long',
};

const BY_STATUS: Readonly<Record<number, PlatformCode>> = {
  400: 'bad-request',
  401: 'not-authenticated',
  403: 'forbidden',
  404: 'no-such-route',
  408: 'request-not-received',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'not-json',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'unavailable',
};

/** What Fastify, a plugin of it or Nest refused with: an error that carries a status, or a code known here. */
export function frameworkFailure(error: unknown): Failure | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode, status } = error as { code?: unknown; statusCode?: unknown; status?: unknown };
  const known = typeof code === 'string' ? BY_CODE[code] : undefined;
  if (known !== undefined) return withPause(known);
  const given = typeof statusCode === 'number' ? statusCode : status;
  if (typeof given !== 'number') return undefined;
  const byStatus = BY_STATUS[given] ?? (given >= 400 && given < 500 ? 'bad-request' : undefined);
  return byStatus === undefined ? undefined : withPause(byStatus);
}

function withPause(code: PlatformCode): Failure {
  const again = code === 'took-too-long' || code === 'unavailable';
  return failure(code, again ? { headers: { 'retry-after': '5' } } : {});
}
