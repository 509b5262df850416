import { join } from 'node:path';
import type { TrustedIssuer } from '@toandan/platform-http';
import Provider from 'oidc-provider';
import { AccountBook } from './accounts/account-book.js';
import { AUDIENCE } from './audience.js';
import { OwnFile } from './files/own-file.js';
import { issuerHandler, socketAddress, type RequestHandler } from './issuer-handler.js';
import type { AccountToHave, EmbeddedIssuerOptions, NewAccount } from './issuer-options.js';
import { issuerKeys, SIGNATURE } from './keys/issuer-keys.js';
import { AttemptLimits, ATTEMPT_RULES } from './login/attempt-limits.js';
import { LoginRoutes } from './login/login-routes.js';
import { configuration } from './provider/configuration.js';
import { logProvider, type Log } from './provider/issuer-log.js';

const DEFAULT_URL = 'http://127.0.0.1:8080/oidc';
const SILENT: Log = { write: () => undefined };

/**
 * An OpenID Connect issuer for one machine. Keys and accounts are in files of `dataDir`; sessions, codes and refresh
 * tokens are in memory, so that people sign in again after a restart.
 */
export class EmbeddedIssuer {
  #isClosed = false;

  private constructor(
    /** The issuer's name, exactly as in the tokens' `iss`. */
    readonly issuerUrl: string,
    /** Accounts that got their password by this start: told once, then nowhere to be had. */
    readonly newAccounts: readonly NewAccount[],
    private readonly book: AccountBook,
    private readonly answer: RequestHandler,
  ) {}

  /**
   * @throws IssuerFileError: a file in `dataDir` is not the issuer's, or open to others
   * @throws TypeError: the address or an account is not one that can be
   */
  static async open(options: EmbeddedIssuerOptions): Promise<EmbeddedIssuer> {
    const { dataDir, clients, accounts, log = SILENT } = options;
    const issuer = issuerAddress(options.issuerUrl ?? DEFAULT_URL);
    const path = issuer.pathname;
    const keys = await issuerKeys(new OwnFile(join(dataDir, 'issuer-keys.json')));
    const book = await AccountBook.open(new OwnFile(join(dataDir, 'issuer-accounts.json')));
    const provider = new Provider(issuer.href, configuration({ path, clients, keys, book }));
    // For `x-forwarded-proto`, which the handler sets itself, to what the issuer's address says.
    provider.proxy = true;
    logProvider(provider, log);
    const limits = new AttemptLimits({ ...ATTEMPT_RULES, ...options.attempts });
    const answer = issuerHandler({
      provider,
      issuer,
      login: new LoginRoutes({ provider, path, book, limits, log }),
      returnOrigins: clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin)),
      requestsPerMinute: options.requestsPerMinute ?? 600,
      addressOf: options.addressOf ?? socketAddress,
      log,
    });
    return new EmbeddedIssuer(issuer.href, await book.ensure(accounts), book, answer);
  }

  /** For requests below the issuer's path, whose bodies nobody has read yet. After `close` it answers 503. */
  readonly handler: RequestHandler = (request, response) => {
    if (this.#isClosed) response.writeHead(503).end();
    else this.answer(request, response);
  };

  /** The issuer as a service's settings name it. */
  trusted(audience: string = AUDIENCE): TrustedIssuer {
    return {
      issuer: this.issuerUrl,
      audience,
      jwksUrl: `${this.issuerUrl}/jwks`,
      algorithms: [SIGNATURE],
      rolesClaim: 'roles',
      unitClaim: 'unit_id',
    };
  }

  /**
   * Adds the accounts that are not there yet; of the others it brings name, roles and, where one is said, the unit up
   * to date. Accounts that are not named stay.
   * @returns those that were added, with their passwords: told once
   * @throws TypeError: an account cannot be; nothing has changed then
   */
  async ensureAccounts(accounts: readonly AccountToHave[]): Promise<readonly NewAccount[]> {
    return this.book.ensure(accounts);
  }

  /** Ends the answers, and waits for accounts that are being written. The server is its owner's to close. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.book.settled();
  }
}

function issuerAddress(text: string): URL {
  const url = URL.parse(text);
  const isOne =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === '';
  // Without a path every address of the host would be the issuer's, and the cookies would go to all of them.
  if (!isOne || !/^(?:\/[\w-]+)+$/.test(url.pathname)) {
    throw new TypeError(`Not an issuer's address (such as ${DEFAULT_URL}): ${text}`);
  }
  return url;
}
