import { createHash, randomBytes } from 'node:crypto';
import { CONSOLE_CLIENT } from './console-client.js';
import { Walk, type Stop } from './login-client/walk.js';
import type { SpecHost } from './spec-host.js';

export interface TokenReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly access_token: string;
    readonly refresh_token: string;
    readonly id_token: string;
    readonly error?: string;
  };
}

/** For the tests: somebody's browser with the console in it, each step by itself, so that each can be done wrong. */
export class SpecBrowser {
  readonly walk: Walk;
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(readonly host: SpecHost) {
    this.walk = new Walk(host.redirectUri);
  }

  /** To the issuer, with a good request; `params` make it another, undefined leaves one out. */
  begin(params: Readonly<Record<string, string | undefined>> = {}): Promise<Stop> {
    const whole = {
      client_id: CONSOLE_CLIENT,
      redirect_uri: this.host.redirectUri,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'state-1',
      ...params,
    };
    const address = new URL(`${this.host.issuerUrl}/auth`);
    for (const [name, value] of Object.entries(whole)) {
      if (value !== undefined) address.searchParams.set(name, value);
    }
    return this.walk.get(address);
  }

  /** Through the login page; where that leads to. */
  async signIn(login: string, password = this.host.password(login)): Promise<Stop> {
    const { url } = await this.begin();
    return this.walk.post(url, { login, password });
  }

  /** A code, by signing in. */
  async code(login: string): Promise<string> {
    return (await this.signIn(login)).url.searchParams.get('code')!;
  }

  exchange(code: string, fields: Readonly<Record<string, string>> = {}): Promise<TokenReply> {
    const { redirectUri } = this.host;
    const usual = { code, redirect_uri: redirectUri, code_verifier: this.verifier };
    return this.token({ grant_type: 'authorization_code', ...usual, ...fields });
  }

  refresh(token: string): Promise<TokenReply> {
    return this.token({ grant_type: 'refresh_token', refresh_token: token });
  }

  async token(fields: Readonly<Record<string, string>>, origin = this.host.origin): Promise<TokenReply> {
    const response = await fetch(`${this.host.issuerUrl}/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ client_id: CONSOLE_CLIENT, ...fields }),
    });
    const body = (await response.json()) as TokenReply['body'];
    return { status: response.status, headers: response.headers, body };
  }
}
