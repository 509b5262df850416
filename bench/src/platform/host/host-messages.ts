import type { AccountToHave } from '@toandan/embedded-issuer';

/** What the measured platform is asked by the process that measures it. */
export type HostQuestion =
  | { readonly ask: 'accounts'; readonly accounts: readonly AccountToHave[] }
  | { readonly ask: 'quiet' }
  | { readonly ask: 'memory' }
  | { readonly ask: 'stop' };

export interface HostReady {
  readonly origin: string;
  readonly issuerUrl: string;
  /** As the administrator. */
  readonly databaseUrl: string;
}

export interface HostAnswer {
  readonly ready?: HostReady;
  /** Passwords of the accounts that were made, by login. */
  readonly passwords?: Readonly<Record<string, string>>;
  /** Resident memory of the process, bytes. */
  readonly rss?: number;
}
