import { aborted } from 'node:util';
import { retrying, type PauseTimes } from '@toandan/persistence';
import type { Running } from '../hosting/event-transport.js';

export interface LaterOptions {
  times: PauseTimes;
  /** Told why it has not started yet: once for each new reason. */
  onTrouble: (error: unknown) => void;
}

/** Something that starts in the background as soon as it can, and that can be stopped before. */
export class StartedLater implements Running {
  readonly #stop = new AbortController();
  readonly #started: Promise<Running | undefined>;
  #told: string | undefined;

  constructor(ready: () => Promise<void>, start: () => Promise<Running>, options: LaterOptions) {
    const { signal } = this.#stop;
    const work = async (): Promise<Running> => {
      // A stop need not wait until a silent address counts as unreachable.
      await Promise.race([ready(), aborted(signal, this)]);
      signal.throwIfAborted();
      return start();
    };
    const again = (error: unknown): boolean => {
      this.#tell(error, options.onTrouble);
      return true;
    };
    this.#started = retrying(work, { times: options.times, again, signal }).catch(() => undefined);
  }

  async stop(withinMs: number): Promise<void> {
    this.#stop.abort();
    const running = await this.#started;
    await running?.stop(withinMs);
  }

  #tell(error: unknown, onTrouble: LaterOptions['onTrouble']): void {
    const reason = String(error);
    if (this.#stop.signal.aborted || reason === this.#told) return;
    this.#told = reason;
    onTrouble(error);
  }
}
