import type { ClientMetadata } from 'oidc-provider';
import type { IssuerClient } from '../issuer-options.js';

/** As the library wants it: code with PKCE and refresh tokens, no secret. */
export function clientMetadata({
  clientId,
  redirectUris,
  postLogoutRedirectUris = [],
}: IssuerClient): ClientMetadata {
  return {
    client_id: clientId,
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
  };
}
