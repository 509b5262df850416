import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpLog } from '@toandan/platform-http';
import { consoleClient, consoleRedirectUri } from './console-client.js';
import { EmbeddedIssuer } from './embedded-issuer.js';
import type { AccountToHave, EmbeddedIssuerOptions, NewAccount } from './issuer-options.js';

export const HA: AccountToHave = {
  login: 'ha.nguyen',
  name: { vi: 'Nguyễn Thị Hà', en: 'Ha Nguyen' },
  roles: ['officer'],
  unitId: 'unit-1',
};
export const NAM: AccountToHave = {
  login: 'nam',
  name: { vi: 'Trần Nam', en: 'Nam Tran' },
  roles: ['chief'],
};

/** For the tests: a host that mounts the issuer at /oidc, as the platform does, on a real port. */
export class SpecHost {
  readonly #passwords = new Map<string, string>();
  readonly lines: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly dataDir: string,
    public issuer: EmbeddedIssuer,
  ) {}

  static async open(options: Partial<EmbeddedIssuerOptions> = {}): Promise<SpecHost> {
    const dataDir = await mkdtemp(join(tmpdir(), 'toandan-issuer-'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // Filled in by `start`, which needs the port.
    const host = new SpecHost(server, dataDir, undefined as unknown as EmbeddedIssuer);
    server.on('request', (request, response) => host.issuer.handler(request, response));
    await host.start(options);
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get issuerUrl(): string {
    return `${this.origin}/oidc`;
  }

  get redirectUri(): string {
    return consoleRedirectUri(this.origin);
  }

  /** Another issuer on the same files and port, as after a restart. */
  async start(options: Partial<EmbeddedIssuerOptions> = {}): Promise<void> {
    this.issuer = await EmbeddedIssuer.open({
      dataDir: this.dataDir,
      issuerUrl: this.issuerUrl,
      clients: [consoleClient(this.origin)],
      accounts: [HA, NAM],
      log: new HttpLog('issuer', 'debug', { write: (line) => void this.lines.push(line) }),
      ...options,
    });
    this.remember(this.issuer.newAccounts);
  }

  remember(accounts: readonly NewAccount[]): void {
    for (const { login, password } of accounts) this.#passwords.set(login, password);
  }

  password(login: string): string {
    return this.#passwords.get(login)!;
  }

  async close(): Promise<void> {
    await this.issuer.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
