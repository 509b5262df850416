import { Tally } from '../measure/tally.js';
import { prepareConsumer, type ConsumerSettings } from '../world/effect-consumer.js';

/** Starts a member of a new group, waits until it has handled so many events, and says how many a second. */
export async function drainRate(settings: Omit<ConsumerSettings, 'probe'>, events: number): Promise<number> {
  const tally = new Tally();
  const member = await prepareConsumer({
    ...settings,
    probe: (point, batch) => {
      if (point === 'begun') tally.begun();
      if (point === 'committed') tally.add(batch.length);
    },
  });
  try {
    const reached = tally.reached(events);
    const begun = performance.now();
    await member.start();
    const done = await reached;
    // Joining a Kafka group takes as long as the broker likes: there both sides count from their first batch.
    const from = settings.brokers === undefined ? begun : tally.first;
    return (tally.count * 1_000) / (done - from);
  } finally {
    await member.stop();
  }
}
