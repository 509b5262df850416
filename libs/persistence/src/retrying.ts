import { setTimeout as pause } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';

/** Pauses between tries, ms: growing from the first to the longest, jittered so that many do not come at once. */
export interface PauseTimes {
  initialMs: number;
  longestMs: number;
}

export interface RetryOptions {
  times: PauseTimes;
  /** Tries in all, the first included; absent: for as long as it takes. */
  attempts?: number;
  /** Which failures are worth another try. */
  again: (error: unknown) => boolean;
  signal?: AbortSignal;
}

/**
 * Runs `work` until it succeeds, fails for good, or the signal aborts, also in the middle of a pause.
 *
 * The pauses are cockatiel's (decorrelated jitter); the waiting is ours, since cockatiel's own retry policy
 * does not listen to its signal while it pauses.
 */
export async function retrying<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { times, again, signal, attempts = Number.POSITIVE_INFINITY } = options;
  let backoff: IBackoff<unknown> | undefined;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !again(error)) throw error;
      backoff = (
        backoff ?? new ExponentialBackoff({ initialDelay: times.initialMs, maxDelay: times.longestMs })
      ).next(undefined);
      await pause(backoff.duration, undefined, { signal }).catch(() => signal?.throwIfAborted());
    }
  }
}
