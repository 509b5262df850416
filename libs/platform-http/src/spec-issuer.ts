import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { TrustedIssuer } from './auth/trusted-issuer.js';

interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** For the tests: an issuer of tokens that publishes its keys on this machine. */
export class SpecIssuer {
  readonly #server: Server;
  readonly #keys: IssuerKey[] = [];
  /** How often somebody has asked for the keys. */
  asked = 0;
  /** Answers with an error instead of keys. */
  isBroken = false;

  private constructor() {
    this.#server = createServer((_request, response) => {
      this.asked += 1;
      response.statusCode = this.isBroken ? 500 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: this.#keys.map(({ jwk }) => jwk) }));
    });
  }

  static async open(): Promise<SpecIssuer> {
    const issuer = new SpecIssuer();
    await issuer.rotate();
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get trusted(): TrustedIssuer {
    return {
      issuer: this.url,
      audience: 'sample',
      jwksUrl: `${this.url}/jwks`,
      rolesClaim: 'realm_access.roles',
      keyCooldownMs: 0,
    };
  }

  get current(): IssuerKey {
    return this.#keys.at(-1)!;
  }

  /** Signs with a new key from now on. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const kid = `key-${this.#keys.length + 1}`;
    this.#keys.push({ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } });
  }

  /** Publishes the key no longer; tokens that it signed are then those of nobody. */
  withdraw(kid: string): void {
    this.#keys.splice(
      this.#keys.findIndex((key) => key.kid === kid),
      1,
    );
  }

  /** A good token; `claims` and `header` make it another. */
  async token(roles: readonly string[], claims: JWTPayload = {}, kid?: string): Promise<string> {
    return new SignJWT({
      iss: this.url,
      aud: 'sample',
      sub: 'officer-1',
      exp: Math.floor(Date.now() / 1_000) + 300,
      realm_access: { roles },
      unit_id: 'unit-1',
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: kid ?? this.current.kid })
      .sign(this.current.privateKey);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
