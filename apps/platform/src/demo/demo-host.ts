import type { AccountToHave, NewAccount } from '@toandan/embedded-issuer';

/** What the demo needs of a running platform, in one process or in many. */
export interface DemoHost {
  /** Where people reach it, without a slash at the end. */
  readonly origin: string;
  readonly issuerUrl: string;
  /** Adds accounts that are not there yet; returns those, with the passwords made for them. */
  ensureAccounts(accounts: readonly AccountToHave[]): Promise<readonly NewAccount[]>;
  /** Waits until every event is handled and every total recomputed. */
  quiet(): Promise<void>;
  /** Hears of a call that was answered 503 and is made again. */
  onRetry?(): void;
}
