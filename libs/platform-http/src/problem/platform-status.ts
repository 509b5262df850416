/**
 * The codes of the HTTP layer and the status of each. A service adds its own (`errors` of createHttpApp), so that
 * there is one table, and one place that reads it.
 */
export const PLATFORM_STATUS = {
  'bad-request': 400,
  'malformed-json': 400,
  'invalid-input': 400,
  'cursor-invalid': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-malformed': 400,
  'if-match-malformed': 400,
  'not-authenticated': 401,
  'token-invalid': 401,
  forbidden: 403,
  'not-found': 404,
  'no-such-route': 404,
  'request-not-received': 408,
  conflict: 409,
  'request-in-progress': 409,
  'version-conflict': 412,
  'body-too-large': 413,
  'address-too-long': 414,
  'not-json': 415,
  'idempotency-key-reused': 422,
  'if-match-missing': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
  'took-too-long': 503,
} as const satisfies Record<string, number>;

export type PlatformCode = keyof typeof PLATFORM_STATUS;

/** A code and its HTTP status, for the domain errors of one service. */
export type StatusTable = Readonly<Record<string, number>>;
