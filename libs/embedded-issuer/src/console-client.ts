import type { IssuerClient } from './issuer-options.js';

export const CONSOLE_CLIENT = 'console';

/** Where the console, reached at this origin, waits for people who have signed in. */
export function consoleRedirectUri(origin: string): string {
  return new URL('/signed-in', origin).href;
}

/** The console as a client of the issuer, at each origin where it may be reached. */
export function consoleClient(...origins: readonly string[]): IssuerClient {
  return {
    clientId: CONSOLE_CLIENT,
    redirectUris: origins.map(consoleRedirectUri),
    postLogoutRedirectUris: origins.map((origin) => new URL('/', origin).href),
  };
}
