/** Who calls, as the token says. Nothing of it ever comes from the request's own content. */
export interface Actor {
  /** The issuer's name for the account. */
  readonly subject: string;
  readonly issuer: string;
  /** Issuer and subject together: who it is, across all issuers. */
  readonly key: string;
  readonly roles: readonly string[];
  /** The unit this account serves; absent for accounts that serve none. */
  readonly unitId?: string;
}
