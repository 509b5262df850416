/**
 * Lets some work share the time and other work have it alone. Taken in the order of asking: what asks to be alone
 * waits for everything asked for before it, and everything asked for later waits for it.
 */
export class SharedOrAlone {
  readonly #sharing = new Set<Promise<unknown>>();
  #alone: Promise<unknown> = Promise.resolve();

  shared<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#alone.then(work);
    const done: Promise<unknown> = run.catch(() => undefined).finally(() => this.#sharing.delete(done));
    this.#sharing.add(done);
    return run;
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const run = Promise.all([this.#alone, ...this.#sharing]).then(work);
    this.#alone = run.catch(() => undefined);
    return run;
  }
}
