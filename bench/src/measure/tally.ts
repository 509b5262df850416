/** Counts what is done, and tells when a number is reached. */
export class Tally {
  #count = 0;
  #first: number | undefined;
  #goal: { count: number; settled: PromiseWithResolvers<number> } | undefined;

  get count(): number {
    return this.#count;
  }

  /** When the first work began; see {@link begun}. */
  get first(): number {
    return this.#first ?? Number.NaN;
  }

  /** Notes that work begins; only the first call counts. */
  begun(): void {
    this.#first ??= performance.now();
  }

  add(count: number): void {
    this.#count += count;
    if (this.#goal !== undefined && this.#count >= this.#goal.count) {
      this.#goal.settled.resolve(performance.now());
      this.#goal = undefined;
    }
  }

  /**
   * Resolves with the moment at which `count` are done, or after `withinMs`: a rate over fewer says enough of
   * something that slow. Fails when by then nothing is done at all.
   */
  async reached(count: number, withinMs = 20_000): Promise<number> {
    if (this.#count >= count) return performance.now();
    const settled = Promise.withResolvers<number>();
    this.#goal = { count, settled };
    const limit = setTimeout(() => {
      if (this.#count > 0) settled.resolve(performance.now());
      else settled.reject(new Error(`Nothing done within ${withinMs} ms`));
    }, withinMs);
    try {
      return await settled.promise;
    } finally {
      clearTimeout(limit);
    }
  }
}
