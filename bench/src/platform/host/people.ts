import { loginClient } from '@toandan/embedded-issuer/login';
import { accountOf, NATIONAL_ACCOUNTS } from '@toandan/platform/host';
import { ApiClient } from './api-client.js';
import type { HostProcess } from './host-process.js';

/** Anew this long before a token ends, ms: no measured call is to be the one that finds it ended. */
const BEFORE_END_MS = 120_000;

/** Who acts: each signs in once and keeps the token. */
export class People {
  readonly #clients = new Map<string, ApiClient>();

  private constructor(
    private readonly host: HostProcess,
    private readonly passwords: Readonly<Record<string, string>>,
  ) {}

  /** One account of each national role, and an officer for each of these provinces. */
  static async gather(
    host: HostProcess,
    provinces: readonly { readonly id: string; readonly code: string }[] = [],
    known: Readonly<Record<string, string>> = {},
  ): Promise<People> {
    const officers = provinces.map(({ id, code }) =>
      accountOf(`bao-cao.${code}`, `Cán bộ báo cáo ${code}`, `Officer of ${code}`, 'provincial-officer', id),
    );
    const made = await host.ensureAccounts([...NATIONAL_ACCOUNTS, ...officers]);
    return new People(host, { ...known, ...made });
  }

  /** The same people with more accounts. */
  async with(provinces: readonly { readonly id: string; readonly code: string }[]): Promise<People> {
    return People.gather(this.host, provinces, this.passwords);
  }

  as(login: string): ApiClient {
    const known = this.#clients.get(login) ?? this.#signIn(login);
    this.#clients.set(login, known);
    return known;
  }

  officerOf(code: string): ApiClient {
    return this.as(`bao-cao.${code}`);
  }

  /** Somebody without an account. */
  get anyone(): ApiClient {
    const known = this.#clients.get('') ?? new ApiClient(this.host.ready.origin);
    this.#clients.set('', known);
    return known;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #signIn(login: string): ApiClient {
    const { origin, issuerUrl } = this.host.ready;
    let signedIn: ReturnType<typeof loginClient> | undefined;
    let until = 0;
    return new ApiClient(origin, async () => {
      if (signedIn === undefined || Date.now() > until) {
        signedIn = loginClient(issuerUrl, login, this.passwords[login] ?? '');
        until = Number.POSITIVE_INFINITY;
        until = (await signedIn).expiresAt.getTime() - BEFORE_END_MS;
      }
      return (await signedIn).accessToken;
    });
  }
}
