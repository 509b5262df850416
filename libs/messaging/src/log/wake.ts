import { EventEmitter } from 'node:events';

/**
 * Tells readers in the same process that something was committed to a log. It only shortens the wait:
 * readers poll anyway, since the writer may be another process. (NOTIFY in every commit would tell those
 * too, at the price of two thirds of the commit rate.)
 */
export class WakeHub {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #wakes = new Map<string, number>();

  wake(log: string): void {
    this.#wakes.set(log, this.wakes(log) + 1);
    this.#emitter.emit(log);
  }

  /** How often the log was woken so far: taken before one looks, and given to {@link wait} afterwards. */
  wakes(log: string): number {
    return this.#wakes.get(log) ?? 0;
  }

  /**
   * Resolves at the next wake of that log, after `ms`, or when the signal aborts: whichever is first. At once
   * where there was a wake since `seen`: it came while one was looking, perhaps too late to be seen.
   */
  async wait(log: string, ms: number, signal: AbortSignal, seen = this.wakes(log)): Promise<void> {
    if (signal.aborted || this.wakes(log) !== seen) return;
    // Made of plain parts: under load this is done for every batch, and an abort signal costs more than the wait.
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(limit);
        this.#emitter.off(log, done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const limit = setTimeout(done, Math.ceil(ms));
      this.#emitter.on(log, done);
      signal.addEventListener('abort', done);
    });
  }
}
