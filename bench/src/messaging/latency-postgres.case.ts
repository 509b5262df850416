import { WakeHub } from '@toandan/messaging';
import { alternate } from '../measure/alternate.js';
import { benchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { prepareConsumer } from '../world/effect-consumer.js';
import type { World } from '../world/world.js';
import { barePostgresWay } from './bare-postgres-way.js';
import type { BenchCase } from '../bench-case.js';
import { eventSender } from './event-sender.js';
import { handledTimes } from './handled-times.js';
import { latencies, latencyPlans, latencyRows } from './latency.js';

const ROWS = latencyPlans(
  'postgres',
  'The round trips it needs, bare: after the commit one read of the log, then BEGIN, inbox row, effect row, lane, COMMIT through pg, in the same process at the same pace.',
);

const contracts = benchContracts('latency');

export const latencyPostgresCase: BenchCase<World> = {
  name: 'commit to handled, postgres',
  rows: ROWS,
  run: async (world) => {
    const urls = await world.database('latency_ours');
    const bareUrls = await world.database('latency_reference');
    const [ours, reference] = await alternate(
      [
        { name: 'ours', once: (round) => oursOnce(world, urls, round) },
        { name: 'reference', once: (round) => bareOnce(world, bareUrls, round) },
      ],
      Math.min(3, world.rounds),
      world.progress,
    );
    return latencyRows(ROWS, ours!, reference!);
  },
};

async function oursOnce(world: World, urls: BenchUrls, round: number): Promise<number[]> {
  const wake = new WakeHub();
  const { handled, probe } = handledTimes();
  const sender = await eventSender(urls, contracts, wake);
  const member = await prepareConsumer({ urls, contracts, purpose: `latency-${round}`, wake, probe });
  await member.start();
  try {
    return await latencies(world, { send: sender.send, handled });
  } finally {
    await member.stop();
    await sender.close();
  }
}

async function bareOnce(world: World, urls: BenchUrls, round: number): Promise<number[]> {
  const way = await barePostgresWay(urls, contracts, `mirror.reference-${round}`);
  try {
    return await latencies(world, way);
  } finally {
    await way.close();
  }
}
