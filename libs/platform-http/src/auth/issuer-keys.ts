import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { HttpProblem } from '../problem/http-problem.js';
import type { TrustedIssuer } from './trusted-issuer.js';

/** These say something of the token; whatever else goes wrong lies with the issuer or the way to it. */
const OF_THE_TOKEN = [
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSENotSupported,
  errors.JWSInvalid,
];

/**
 * An issuer's keys: kept for ten minutes, and asked for anew when a token names an unknown one, but not more often
 * than the cool-down allows, so that forged names do not make us a burden to the issuer.
 */
export function issuerKeys({ jwksUrl, keyCooldownMs = 30_000 }: TrustedIssuer): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    cooldownDuration: keyCooldownMs,
    cacheMaxAge: 600_000,
    timeoutDuration: 5_000,
  });
  return async (header, token) => {
    // Without a name any key that fits would be tried: the issuer says which one, or nobody does.
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    try {
      return await keys(header, token);
    } catch (error) {
      if (OF_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
      // A good token must not look like a bad one because its issuer cannot be reached.
      throw new HttpProblem('unavailable', { headers: { 'retry-after': '5' } });
    }
  };
}
