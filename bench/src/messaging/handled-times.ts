import type { TransportOptions } from '@toandan/messaging';

type Probe = NonNullable<TransportOptions['probe']>;

/** Notes when the transaction of each event's effect was committed. */
export function handledTimes(): { handled: Map<string, number>; probe: Probe } {
  const handled = new Map<string, number>();
  const probe: Probe = (point, batch) => {
    if (point !== 'committed') return;
    const now = performance.now();
    for (const { id } of batch) handled.set(id, now);
  };
  return { handled, probe };
}
