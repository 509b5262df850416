import { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { AccountBook } from '../accounts/account-book.js';
import { AUDIENCE, RESOURCE } from '../audience.js';
import type { IssuerClient } from '../issuer-options.js';
import { SIGNATURE, type IssuerKeys } from '../keys/issuer-keys.js';
import { errorPage } from '../pages/error-page.js';
import { Markup } from '../pages/html.js';
import { languageOf, type Language } from '../pages/language.js';
import { signedOutPage, signOutPage } from '../pages/sign-out-pages.js';
import { accessClaims, CLAIMS_OF_SCOPES, personClaims } from './claims.js';
import { clientMetadata } from './client-metadata.js';
import { firstPartyGrant, SCOPES } from './first-party-grant.js';
import { MemoryAdapter } from './memory-adapter.js';

const MINUTE = 60;
const WORKING_DAY = 12 * 60 * MINUTE;
const ACCESS_TTL = 15 * MINUTE;

interface Parts {
  /** The issuer's path, such as `/oidc`. */
  readonly path: string;
  readonly clients: readonly IssuerClient[];
  readonly keys: IssuerKeys;
  readonly book: AccountBook;
}

/** One flow and no other: code with PKCE for public clients of ours. Whatever else the library can do is off. */
export function configuration({ path, clients, keys, book }: Parts): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true } as const;
  const policy = interactionPolicy.base();
  // Ours are the only clients: there is nothing to consent to.
  policy.remove('consent');
  return {
    adapter: MemoryAdapter,
    clients: clients.map(clientMetadata),
    jwks: { keys: [...keys.signing] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: {
      keys: [...keys.cookies],
      names: { session: 'toandan_session', interaction: 'toandan_sign_in', resume: 'toandan_resume' },
      long: { ...cookie, path },
      short: cookie,
    },
    scopes: [...SCOPES],
    claims: CLAIMS_OF_SCOPES,
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    subjectTypes: ['public'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: [SIGNATURE] },
    clientDefaults: { id_token_signed_response_alg: SIGNATURE },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = signOutPage(contextLanguage(ctx), new Markup(form))),
        postLogoutSuccessSource: (ctx) => void (ctx.body = signedOutPage(contextLanguage(ctx))),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          const jwt = { sign: { alg: SIGNATURE } } as const;
          return { scope: '', audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: ACCESS_TTL, jwt };
        },
      },
    },
    findAccount: (_ctx, subject) => {
      const account = book.ofSubject(subject);
      return account && { accountId: subject, claims: () => personClaims(account) };
    },
    extraTokenClaims: (_ctx, token) => {
      // Read anew for each token: a role or unit that has changed holds within fifteen minutes.
      const account = 'accountId' in token ? book.ofSubject(token.accountId) : undefined;
      return account && accessClaims(account);
    },
    interactions: { policy, url: (_ctx, { uid }) => `${path}/interaction/${uid}` },
    loadExistingGrant: firstPartyGrant,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // With the session, so that signing out ends them.
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    ttl: {
      AccessToken: ACCESS_TTL,
      AuthorizationCode: MINUTE,
      IdToken: ACCESS_TTL,
      Interaction: 10 * MINUTE,
      Session: WORKING_DAY,
      Grant: WORKING_DAY,
      // A new one lives no longer than the first would have: after a working day people sign in again.
      RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? WORKING_DAY,
    },
    renderError: (ctx, { error }, cause) => {
      const isLate = cause instanceof errors.SessionNotFound;
      const kind = isLate ? 'expired' : ctx.status >= 500 ? 'broken' : 'refused';
      ctx.type = 'html';
      ctx.body = errorPage(contextLanguage(ctx), kind, error);
    },
  };
}

function contextLanguage(ctx: KoaContextWithOIDC): Language {
  return languageOf({ uiLocales: ctx.oidc.params?.ui_locales, acceptLanguage: ctx.get('accept-language') });
}
