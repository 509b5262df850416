import type { Clock } from '@toandan/kernel';
import { decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Actor } from './actor.js';
import { actorOfClaims } from './actor-of-claims.js';
import { CheckedTokens, type CheckedToken } from './checked-tokens.js';
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
    private readonly checked = new CheckedTokens(),
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
      const known = this.checked.find(token);
      if (known !== undefined && (await this.#stillHolds(known))) return known.actor;
      if (known !== undefined) this.checked.drop(token);
      return await this.#check(token);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  async #check(token: string): Promise<Actor | undefined> {
    // Only to choose whose keys to check with; the check itself then compares `iss` once more.
    const trusted = this.#trusted.get(decodeJwt(token).iss ?? '');
    if (trusted === undefined) return undefined;
    const { settings, keys, algorithms } = trusted;
    const { payload, protectedHeader, key } = await jwtVerify(token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms,
      clockTolerance: SKEW,
      requiredClaims: ['sub', 'exp'],
      currentDate: this.clock.now(),
    });
    const actor = actorOfClaims(payload, settings);
    if (actor !== undefined) {
      const { issuer } = settings;
      this.checked.keep(token, { actor, issuer, header: protectedHeader, key, claims: payload });
    }
    return actor;
  }

  /**
   * A token that was good is so only while it has not ended, and while the issuer publishes the very key with which it
   * was checked. The issuer's keys are asked for as for any other token, so a key that was taken out is noticed as soon.
   * @throws JOSEError, HttpProblem
   */
  async #stillHolds({ issuer, header, key, claims }: CheckedToken): Promise<boolean> {
    const now = Math.floor(this.clock.now().getTime() / 1_000);
    const { exp = 0, nbf = 0 } = claims;
    if (exp <= now - SKEW || nbf > now + SKEW) return false;
    const keys = this.#trusted.get(issuer)?.keys;
    return keys !== undefined && (await keys(header, { payload: '', signature: '' })) === key;
  }
}

function trust(settings: TrustedIssuer): Trusted {
  const algorithms = [...(settings.algorithms ?? ALGORITHMS)];
  // A public key read as a shared secret is the classic forgery.
  const shared = algorithms.filter((name) => !/^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/.test(name));
  if (shared.length > 0) throw new Error(`Not an asymmetric signature algorithm: ${shared.join(', ')}`);
  return { settings, keys: issuerKeys(settings), algorithms };
}
