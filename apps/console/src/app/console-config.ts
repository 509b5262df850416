/** What the server tells the console of itself. */
export interface ConsoleConfig {
  /** The OpenID Connect issuer's address. */
  readonly issuer: string;
  readonly clientId: string;
  /** Of the services; '' for the page's own origin. */
  readonly apiBase: string;
}

const ADDRESS = '/console-config.json';

export async function fetchConsoleConfig(): Promise<ConsoleConfig> {
  const response = await fetch(ADDRESS, { credentials: 'omit' });
  return checkedConfig(await response.json());
}

/** @throws TypeError: it says no issuer or no client */
export function checkedConfig(found: unknown): ConsoleConfig {
  const { issuer, clientId, apiBase = '' } = (found ?? {}) as Partial<ConsoleConfig>;
  if (typeof issuer !== 'string' || typeof clientId !== 'string' || typeof apiBase !== 'string') {
    throw new TypeError(`${ADDRESS} does not say where people sign in`);
  }
  return { issuer, clientId, apiBase };
}
