import type { Clock } from '@toandan/kernel';
import type { PermissionTable } from '../auth/permissions.js';
import type { TrustedIssuer } from '../auth/trusted-issuer.js';
import type { UnitScope } from '../auth/unit-scope.js';
import type { HealthOptions } from '../health/health-checks.js';
import type { HttpLog } from '../log/http-log.js';
import type { StatusTable } from '../problem/platform-status.js';
import type { Catalogues } from '../texts/texts.js';

export interface HttpLimits {
  /** Longest body. */
  readonly bodyBytes: number;
  /** Longest a handler may take; then 503. */
  readonly handlerMs: number;
  /** Longest a request may take to arrive; then 408. */
  readonly receiveMs: number;
  /** Requests of one client address in a minute; then 429. */
  readonly requestsPerMinute: number;
}

export const DEFAULT_LIMITS: HttpLimits = {
  bodyBytes: 1_048_576,
  handlerMs: 30_000,
  receiveMs: 30_000,
  requestsPerMinute: 600,
};

export interface AuthOptions {
  readonly issuers: readonly TrustedIssuer[];
  readonly permissions: PermissionTable;
  /** The own unit only when absent. */
  readonly units?: UnitScope;
}

export interface HttpAppOptions {
  /** The API is at /api/<service>/v1. */
  readonly service: string;
  readonly auth: AuthOptions;
  readonly log: HttpLog;
  /** The service's domain errors and their status; each needs its words in both languages. */
  readonly errors?: StatusTable;
  readonly texts?: Catalogues;
  readonly health?: HealthOptions;
  readonly limits?: Partial<HttpLimits>;
  /** Whose X-Forwarded-For is believed: addresses or networks of our own proxies. Nobody's when absent. */
  readonly trustProxy?: boolean | string | readonly string[];
  readonly clock?: Clock;
}
