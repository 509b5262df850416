import type { Account } from '../accounts/account.js';

/** What the services read of an access token, beside `sub`. */
export function accessClaims({ roles, unitId, name }: Account): Record<string, unknown> {
  return { roles: [...roles], name: name.vi, ...(unitId === undefined ? {} : { unit_id: unitId }) };
}

/** What the client may show of a person, in the ID token. */
export function personClaims(account: Account): { sub: string } & Record<string, unknown> {
  return {
    sub: account.subject,
    ...accessClaims(account),
    'name#en': account.name.en,
    preferred_username: account.login,
  };
}

/** Scope -> claims: what `personClaims` has. */
export const CLAIMS_OF_SCOPES: Record<string, string[]> = {
  openid: ['sub'],
  profile: ['name', 'name#en', 'preferred_username', 'roles', 'unit_id'],
};
