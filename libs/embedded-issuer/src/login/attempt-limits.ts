import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AttemptRules } from '../issuer-options.js';

export const ATTEMPT_RULES: AttemptRules = { windowSeconds: 900, perLogin: 10, perAddress: 50 };

/** How often passwords may be tried: for one login, wherever from, and from one address, whoever for. */
export class AttemptLimits {
  readonly #logins: RateLimiterMemory;
  readonly #addresses: RateLimiterMemory;

  constructor({ windowSeconds, perLogin, perAddress }: AttemptRules) {
    this.#logins = new RateLimiterMemory({ points: perLogin, duration: windowSeconds });
    this.#addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds });
  }

  /**
   * Counts a try, before the password is looked at: many at once would otherwise all pass. A login that nobody has
   * counts like any other.
   * @returns how many seconds to wait; undefined: the password may be looked at
   */
  async wait(login: string, address: string): Promise<number | undefined> {
    return (await take(this.#addresses, address)) ?? (await take(this.#logins, login));
  }

  /** The try was somebody's own: it counts for nothing, and the login's wrong ones are forgotten. */
  async forgive(login: string, address: string): Promise<void> {
    await this.#logins.delete(login);
    await this.#addresses.reward(address, 1);
  }
}

/** @returns how many seconds to wait; undefined: not at all */
export async function take(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
  }
}
