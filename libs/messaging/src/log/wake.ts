import { EventEmitter, once } from 'node:events';

/**
 * Tells readers in the same process that something was committed to a log. It only shortens the wait:
 * readers poll anyway, since the writer may be another process. (NOTIFY in every commit would tell those
 * too, at the price of two thirds of the commit rate.)
 */
export class WakeHub {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  wake(log: string): void {
    this.#emitter.emit(log);
  }

  /** Resolves at the next wake of that log, after `ms`, or when the signal aborts: whichever is first. */
  async wait(log: string, ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(ms))]);
    await once(this.#emitter, log, { signal: limit }).catch(() => undefined);
  }
}
