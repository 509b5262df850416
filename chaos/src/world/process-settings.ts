export interface WorldFacts {
  /** Where they log in. */
  readonly urls: { readonly logs: string; of(service: string): string };
  readonly issuer: string;
  readonly keyFiles: Readonly<Record<string, string>>;
  readonly messaging: Readonly<Record<string, string>>;
}

/** How long a silent consumer keeps its share, ms: as short as is allowed, so that a short run sees takeovers. */
const LEASE_MS = 6_000;

/** The settings of one service as a process of its own. */
export function processSettings(facts: WorldFacts, service: string, port: number): Record<string, string> {
  return {
    SERVICE_DATABASE_URL: facts.urls.of(service),
    SERVICE_LOGS_URL: facts.urls.logs,
    OIDC_ISSUER: facts.issuer,
    OIDC_JWKS_URL: `${facts.issuer}/jwks`,
    OIDC_AUDIENCE: 'sample',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    HTTP_PORT: String(port),
    // Each user of the load comes from an address of its own, as through the proxy in front of the services.
    HTTP_TRUST_PROXY: '127.0.0.1',
    LOG_LEVEL: 'info',
    MESSAGING_LEASE_MS: String(LEASE_MS),
    ...facts.messaging,
    ...(service === 'tipoffs' ? facts.keyFiles : {}),
    // Every count is compared, so none is left out for being small.
    ...(service === 'aggregation' ? { AGGREGATION_SMALLEST_TIPOFF_COUNT: '1' } : {}),
  };
}
