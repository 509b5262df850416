import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 900;

/** How often one address may try a wrong receipt. Addresses are kept in memory, for as long as the window, nowhere else. */
export class ReceiptTries {
  readonly #tries: RateLimiterMemory;

  constructor(wrongOnes: number) {
    this.#tries = new RateLimiterMemory({ points: wrongOnes, duration: WINDOW_SECONDS });
  }

  /** Takes one of the address's tries. @returns how many seconds to wait; undefined: the receipt may be looked at */
  async take(address: string): Promise<number | undefined> {
    try {
      await this.#tries.consume(address);
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    }
  }

  async giveBack(address: string): Promise<void> {
    await this.#tries.reward(address);
  }
}
