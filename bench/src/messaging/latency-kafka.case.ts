import { KafkaTransport, WakeHub } from '@toandan/messaging';
import { alternate } from '../measure/alternate.js';
import { barePool } from '../world/bare-pool.js';
import { CONSUMER, PRODUCER, benchContracts, written } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { listening } from '../world/listening.js';
import { bareKafka, ensureTopic, messageOf } from '../world/bench-topics.js';
import { prepareConsumer, transportOptions } from '../world/effect-consumer.js';
import type { World } from '../world/world.js';
import { startBareConsumer } from './bare-kafka-consumer.js';
import type { BenchCase } from '../bench-case.js';
import { eventSender } from './event-sender.js';
import { handledTimes } from './handled-times.js';
import { latencies, latencyPlans, latencyRows } from './latency.js';

const ROWS = latencyPlans(
  'kafka',
  'The ways it needs, bare: a kafkajs send with acks -1, the fetch to eachBatch, the same transaction through pg, in the same process at the same pace. Ours reads the log before.',
);

const contracts = benchContracts('latency-kafka');
const twin = benchContracts('latency-kafka-reference');

export const latencyKafkaCase: BenchCase<World> = {
  name: 'commit to handled, kafka',
  needsKafka: true,
  rows: ROWS,
  run: async (world) => {
    const brokers = await world.brokers();
    await ensureTopic(bareKafka(brokers), contracts.topic);
    await ensureTopic(bareKafka(brokers), twin.topic);
    const urls = await world.database('latency_kafka');
    const [ours, reference] = await alternate(
      [
        { name: 'ours', once: () => oursOnce(world, urls, brokers) },
        { name: 'reference', once: () => bareOnce(world, urls, brokers) },
      ],
      Math.min(3, world.rounds),
      world.progress,
    );
    return latencyRows(ROWS, ours!, reference!);
  },
};

async function oursOnce(world: World, urls: BenchUrls, brokers: string[]): Promise<number[]> {
  const wake = new WakeHub();
  const { handled, probe } = handledTimes();
  const sender = await eventSender(urls, contracts, wake);
  const { options, close } = transportOptions(PRODUCER, urls.producer, { urls, contracts, wake });
  const relay = new KafkaTransport({ ...options, kafka: { brokers, clientId: PRODUCER } });
  const member = await prepareConsumer({ urls, contracts, purpose: 'latency', brokers, probe });
  await listening(relay);
  await member.start();
  try {
    return await latencies(world, { send: sender.send, handled });
  } finally {
    await member.stop();
    await relay.close();
    await close();
    await sender.close();
  }
}

async function bareOnce(world: World, urls: BenchUrls, brokers: string[]): Promise<number[]> {
  const kafka = bareKafka(brokers);
  const topic = twin.topic.name;
  const handled = new Map<string, number>();
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const consumer = await startBareConsumer({
    kafka,
    pool: barePool(urls.consumer, CONSUMER, 10),
    group: 'reference.latency',
    topic,
    onCommitted: (ids) => {
      const now = performance.now();
      for (const id of ids) handled.set(id, now);
    },
  });
  try {
    return await latencies(world, {
      handled,
      send: async (nth) => {
        const event = written(twin.contracts, twin.make(`account-${nth % 1_000}`, nth));
        const at = performance.now();
        await producer.send({ topic, messages: [messageOf(event)], acks: -1 });
        return { id: event.id, at };
      },
    });
  } finally {
    await consumer.stop();
    await producer.disconnect();
  }
}
