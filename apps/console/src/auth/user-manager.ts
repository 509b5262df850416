import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleConfig } from '../app/console-config.js';
import { PAGES } from '../app/pages.js';

/**
 * Authorization code with PKCE. Tokens live in the tab's session storage and end with the tab: a reload on a slow line
 * needs no new sign-in, and the next person at the machine finds none.
 */
export function userManager({ issuer, clientId }: ConsoleConfig, origin: string): UserManager {
  const store = new WebStorageStateStore({ store: globalThis.sessionStorage });
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: new URL(PAGES.signedIn, origin).href,
    post_logout_redirect_uri: new URL(PAGES.home, origin).href,
    response_type: 'code',
    scope: 'openid profile',
    userStore: store,
    // Otherwise in the local storage, which outlives the tab.
    stateStore: store,
    automaticSilentRenew: true,
    loadUserInfo: false,
    monitorSession: false,
  });
}
