import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

export const SCOPES = ['openid', 'profile'] as const;

/** What a client of ours may have of a person: all there is, without asking, for as long as the person's session. */
export async function firstPartyGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { session, client, provider } = ctx.oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  // It may be gone: taken back when a used token was used again. Signing in again makes a new one.
  const kept = known === undefined ? undefined : await provider.Grant.find(known);
  if (kept !== undefined) return kept;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}
