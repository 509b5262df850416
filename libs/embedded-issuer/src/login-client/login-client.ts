import * as oauth from 'oauth4webapi';
import { CONSOLE_CLIENT, consoleRedirectUri } from '../console-client.js';
import { Walk } from './walk.js';

/** What somebody has in hand after signing in. */
export interface SignedIn {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken?: string;
  readonly idToken: string;
}

export interface LoginClientOptions {
  /** The console when absent. */
  readonly clientId?: string;
  /** The console's at the issuer's own origin when absent. Nothing needs to listen there. */
  readonly redirectUri?: string;
}

/** The login page said no. */
export class LoginRefusedError extends Error {
  override readonly name = 'LoginRefusedError';

  /** @param status of the page: 403 wrong login or password, 429 too many tries */
  constructor(readonly status: number) {
    super(`The login page answered ${status}`);
  }
}

/**
 * Signs in as a person does: authorization code with PKCE, through the login page, cookies and all.
 * @throws LoginRefusedError
 * @throws Error: the issuer cannot be reached, or its answer is not one of OpenID Connect's
 */
export async function loginClient(
  issuerUrl: string,
  login: string,
  password: string,
  options: LoginClientOptions = {},
): Promise<SignedIn> {
  const issuer = new URL(issuerUrl);
  const { clientId = CONSOLE_CLIENT, redirectUri = consoleRedirectUri(issuer.origin) } = options;
  // Loopback is the one place without TLS; elsewhere the library refuses http.
  const insecure = { [oauth.allowInsecureRequests]: isLoopback(issuer) };
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...insecure }),
  );
  const client: oauth.Client = { client_id: clientId, id_token_signed_response_alg: 'ES256' };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const address = new URL(server.authorization_endpoint!);
  address.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  }).toString();
  const walk = new Walk(redirectUri);
  const page = await walk.get(address);
  if (page.status !== 200) throw new LoginRefusedError(page.status);
  const end = await walk.post(page.url, { login, password });
  if (!end.isBack) throw new LoginRefusedError(end.status);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    oauth.validateAuthResponse(server, client, end.url, state),
    redirectUri,
    verifier,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  return {
    accessToken: tokens.access_token,
    expiresAt: new Date(Date.now() + (tokens.expires_in ?? 0) * 1_000),
    ...(tokens.refresh_token === undefined ? {} : { refreshToken: tokens.refresh_token }),
    idToken: tokens.id_token!,
  };
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
