import type { Kafka } from 'kafkajs';
import { alternate } from '../measure/alternate.js';
import { Tally } from '../measure/tally.js';
import { measured, type RowPlan } from '../report/row.js';
import { barePool } from '../world/bare-pool.js';
import { CONSUMER, benchContracts, written, type BenchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { bareKafka, ensureTopic, messageOf, pagesOf } from '../world/bench-topics.js';
import { emptyEffects } from '../world/empty-effects.js';
import { startBareConsumer } from './bare-kafka-consumer.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';
import { drainRate } from './drain.js';

const ROW: RowPlan = {
  name: 'Kafka to handled effect, 1 KB events',
  unit: 'events/s',
  goal: '>= 0.7',
  note: 'Bare kafkajs eachBatch with the same settings; up to 500 events a transaction: BEGIN, one statement for the inbox rows, one for the effect rows, COMMIT on a bare pg pool; offsets committed alike. Both count from their first batch, after joining the group.',
};

/** Different in each run of a process too, since Kafka remembers a group's offsets. */
let groups = 0;

export const kafkaToEffectCase: BenchCase<World> = {
  name: 'Kafka to handled effect',
  needsKafka: true,
  rows: [ROW],
  run: async (world) => {
    const events = world.scaled(60_000, 1_000);
    const contracts = benchContracts('consume');
    const brokers = await world.brokers();
    const kafka = bareKafka(brokers);
    await ensureTopic(kafka, contracts.topic);
    await fillTopic(kafka, contracts, events);
    const urls = await world.database('consume');
    const [ours, reference] = await alternate(
      [
        {
          name: 'ours',
          once: async () => {
            await emptyEffects(urls);
            const purpose = `consume-${(groups += 1)}`;
            return [await drainRate({ urls, contracts, purpose, brokers }, events)];
          },
        },
        {
          name: 'reference',
          once: async () => {
            await emptyEffects(urls);
            return [await bareRate(kafka, urls, contracts.topic.name, events)];
          },
        },
      ],
      world.rounds,
      world.progress,
    );
    return [measured(ROW, ours![0]!, reference![0]!)];
  },
};

async function fillTopic(kafka: Kafka, { contracts, topic, make }: BenchContracts, events: number) {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    const all = Array.from({ length: events }, (_, nth) =>
      messageOf(written(contracts, make(`account-${nth % 1_000}`, nth, 1_024))),
    );
    for (const messages of pagesOf(all)) {
      await producer.sendBatch({ topicMessages: [{ topic: topic.name, messages }], acks: -1 });
    }
  } finally {
    await producer.disconnect();
  }
}

async function bareRate(kafka: Kafka, urls: BenchUrls, topic: string, events: number): Promise<number> {
  const tally = new Tally();
  const pool = barePool(urls.consumer, CONSUMER, 10);
  await pool.query('SELECT 1');
  const reached = tally.reached(events);
  const consumer = await startBareConsumer({
    kafka,
    pool,
    group: `reference.consume-${(groups += 1)}`,
    topic,
    onBatch: () => tally.begun(),
    onCommitted: (ids) => tally.add(ids.length),
  });
  try {
    const done = await reached;
    return (tally.count * 1_000) / (done - tally.first);
  } finally {
    await consumer.stop();
  }
}
