import type { IncomingMessage } from 'node:http';
import type { HttpLog } from '@toandan/platform-http';

/** A name that people see, in both languages. */
export interface DisplayName {
  readonly vi: string;
  readonly en: string;
}

/** An account that the host wants to be there. */
export interface AccountToHave {
  /** 2 to 64 small letters, digits, dots, hyphens and underscores. */
  readonly login: string;
  readonly name: DisplayName;
  readonly roles: readonly string[];
  /** The unit this account serves. Absent: the account keeps the unit that it has, if any. */
  readonly unitId?: string;
}

/** An account whose password was made just now. Nobody can be told the password again. */
export interface NewAccount extends AccountToHave {
  readonly password: string;
}

/** A program of ours that people sign in to: public, since a browser keeps no secret. */
export interface IssuerClient {
  readonly clientId: string;
  /** Exactly as the program sends them. */
  readonly redirectUris: readonly string[];
  /** Where the program may have people sent after they have signed out. */
  readonly postLogoutRedirectUris?: readonly string[];
}

/** How often a password may be tried. */
export interface AttemptRules {
  readonly windowSeconds: number;
  /** For one login, from all addresses together. */
  readonly perLogin: number;
  /** From one address, for all logins together. */
  readonly perAddress: number;
}

export interface EmbeddedIssuerOptions {
  /** Where keys and accounts are kept; made when it is not there. */
  readonly dataDir: string;
  /** Where people and programs reach the handler; http://127.0.0.1:8080/oidc when absent. */
  readonly issuerUrl?: string;
  readonly clients: readonly IssuerClient[];
  readonly accounts: readonly AccountToHave[];
  readonly log?: Pick<HttpLog, 'write'>;
  readonly attempts?: Partial<AttemptRules>;
  /** Requests of one address in a minute; 600 when absent. */
  readonly requestsPerMinute?: number;
  /**
   * Whose request it is. The socket's other end when absent, which behind a proxy is the proxy: the host that trusts
   * one says here whom it stands for.
   */
  readonly addressOf?: (request: IncomingMessage) => string;
}
