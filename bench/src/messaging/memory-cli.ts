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

/** Looks after each transaction of the second half: by then the member is warm, and has done the same with any backlog. */
async function measure({ urls, tag, purpose, events }: MemoryOrder): Promise<MemoryAnswer> {
  const tally = new Tally();
  const samples: number[] = [];
  const member = await prepareConsumer({
    urls,
    contracts: benchContracts(tag),
    purpose,
    probe: (point, batch) => {
      if (point !== 'committed') return;
      tally.add(batch.length);
      if (tally.count > events / 2 && tally.count <= events) samples.push(process.memoryUsage.rss());
    },
  });
  await member.start();
  await tally.reached(events);
  await member.stop();
  return { rss: median(samples) };
}
