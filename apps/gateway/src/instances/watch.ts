import { setTimeout as pause } from 'node:timers/promises';
import type { Instances } from './instances.js';

/** Between two looks, ms. An instance drains for longer, so that it gets no call when it closes. */
const LOOK_MS = 500;

/** Longest wait for an instance's word, ms: one that hangs is not ready. */
const LONGEST_MS = 2_000;

export interface Watch {
  stop(): Promise<void>;
}

/** Looks after all instances again and again. Returns after the first look. */
export async function watch(all: readonly Instances[]): Promise<Watch> {
  const look = async (): Promise<void> => {
    await Promise.all(all.map((instances) => instances.look()));
  };
  await look();
  const ending = new AbortController();
  const running = (async () => {
    while (!ending.signal.aborted) {
      await pause(LOOK_MS, undefined, { signal: ending.signal }).catch(() => undefined);
      if (!ending.signal.aborted) await look();
    }
  })();
  return {
    stop: () => {
      ending.abort();
      return running;
    },
  };
}

export async function isReady(origin: string): Promise<boolean> {
  try {
    const reply = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(LONGEST_MS) });
    await reply.body?.cancel();
    return reply.status === 200;
  } catch {
    return false;
  }
}
