import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../measure/quantile.js';
import { Tally } from '../measure/tally.js';
import { benchContracts } from '../world/bench-contracts.js';
import { prepareConsumer } from '../world/effect-consumer.js';
import type { MemoryAnswer, MemoryOrder } from './memory-order.js';

/** The process whose memory is measured: one member and nothing else. Given its order by its parent. */
process.once('message', (order: MemoryOrder) => {
  void measure(order).then((answer) => {
    process.send!(answer, () => process.disconnect());
  });
});

async function measure({ urls, tag, purpose, events }: MemoryOrder): Promise<MemoryAnswer> {
  const tally = new Tally();
  const member = await prepareConsumer({
    urls,
    contracts: benchContracts(tag),
    purpose,
    probe: (point, batch) => {
      if (point === 'committed') tally.add(batch.length);
    },
  });
  await member.start();
  await tally.reached(events);
  // With a backlog the member goes on meanwhile, without one it has nothing to do: that is the difference looked for.
  const samples: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    samples.push(process.memoryUsage.rss());
    await pause(50);
  }
  await member.stop();
  return { rss: median(samples), handled: tally.count };
}
