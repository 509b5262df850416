import { createRequire } from 'node:module';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

let done = false;

/**
 * kafkajs sets a timer also when there is nothing to wait for, and gives it a negative time, of which Node
 * warns on stderr for every connection. Without anything pending and without throttling there is nothing to
 * check, so the timer is not set at all.
 */
export function quietRequestQueue(): void {
  if (done) return;
  done = true;
  const load = createRequire(import.meta.url);
  const { prototype } = load('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  const schedule: (this: RequestQueue) => void = Reflect.get(prototype, 'scheduleCheckPendingRequests');
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
