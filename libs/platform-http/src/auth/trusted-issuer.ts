/** An OpenID Connect issuer whose tokens are taken. */
export interface TrustedIssuer {
  /** Exactly as in the tokens' `iss`. */
  readonly issuer: string;
  /** What the tokens' `aud` must hold: this service. */
  readonly audience: string;
  /** Where the issuer publishes its keys. */
  readonly jwksUrl: string;
  /** Asymmetric ones only; RS256, PS256, ES256 and EdDSA when absent. */
  readonly algorithms?: readonly string[];
  /** Where the roles stand in the claims, such as `realm_access.roles`; `roles` when absent. */
  readonly rolesClaim?: string;
  /** Where the unit stands; `unit_id` when absent. */
  readonly unitClaim?: string;
  /** Shortest time between two looks for a key that is not known, ms. */
  readonly keyCooldownMs?: number;
}
