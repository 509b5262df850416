import type { Clock } from '@toandan/kernel';
import { decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Actor } from './actor.js';
import { actorOfClaims } from './actor-of-claims.js';
import { issuerKeys } from './issuer-keys.js';
import type { TrustedIssuer } from './trusted-issuer.js';

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Clocks differ a little, seconds. */
const SKEW = 5;
const LONGEST_TOKEN = 8_192;

interface Trusted {
  readonly settings: TrustedIssuer;
  readonly keys: JWTVerifyGetKey;
  readonly algorithms: string[];
}

/** Checks bearer tokens against the issuers that are trusted, and against those only. */
export class TokenVerifier {
  readonly #trusted: ReadonlyMap<string, Trusted>;

  constructor(
    issuers: readonly TrustedIssuer[],
    private readonly clock: Clock,
  ) {
    this.#trusted = new Map(issuers.map((settings) => [settings.issuer, trust(settings)]));
  }

  /**
   * The actor; undefined for a token that is not to be believed, whatever the reason: who forges one learns nothing.
   * @throws HttpProblem: the issuer's keys cannot be had
   */
  async verify(token: string): Promise<Actor | undefined> {
    if (token.length > LONGEST_TOKEN) return undefined;
    try {
      // Only to choose whose keys to check with; the check itself then compares `iss` once more.
      const trusted = this.#trusted.get(decodeJwt(token).iss ?? '');
      if (trusted === undefined) return undefined;
      const { settings, keys, algorithms } = trusted;
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms,
        clockTolerance: SKEW,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.clock.now(),
      });
      return actorOfClaims(payload, settings);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}

function trust(settings: TrustedIssuer): Trusted {
  const algorithms = [...(settings.algorithms ?? ALGORITHMS)];
  // A public key read as a shared secret is the classic forgery.
  const shared = algorithms.filter((name) => !/^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/.test(name));
  if (shared.length > 0) throw new Error(`Not an asymmetric signature algorithm: ${shared.join(', ')}`);
  return { settings, keys: issuerKeys(settings), algorithms };
}
