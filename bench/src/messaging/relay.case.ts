import type { Message, Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { KafkaTransport } from '@toandan/messaging';
import { alternate } from '../measure/alternate.js';
import { measured, type RowPlan } from '../report/row.js';
import { barePool } from '../world/bare-pool.js';
import { PRODUCER, benchContracts, type BenchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import { listening } from '../world/listening.js';
import { bareKafka, ensureTopic, messageOf, pagesOf } from '../world/bench-topics.js';
import { transportOptions } from '../world/effect-consumer.js';
import { fillLog } from '../world/fill-log.js';
import { readLog } from '../world/read-log.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';

const ROW: RowPlan = {
  name: 'relay to Kafka, 1 KB events',
  unit: 'events/s',
  goal: '>= 0.7',
  note: 'A bare kafkajs producer, idempotent, acks -1, one request at a time, 500 messages a request, with the same keys, values, headers and timestamps, made beforehand and held in memory. Ours reads them from the log and keeps its place.',
};

export const relayCase: BenchCase<World> = {
  name: 'relay to Kafka',
  needsKafka: true,
  rows: [ROW],
  run: async (world) => {
    const events = world.scaled(40_000, 1_000);
    const contracts = benchContracts('relay');
    const twin = benchContracts('relay-reference');
    const brokers = await world.brokers();
    const kafka = bareKafka(brokers);
    await ensureTopic(kafka, contracts.topic);
    await ensureTopic(kafka, twin.topic);
    const urls = await world.database('relay', (made) =>
      fillLog(made, { contracts, events, payloadBytes: 1_024 }),
    );
    const pages = pagesOf((await readLog(urls)).map(messageOf));
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    try {
      const [ours, reference] = await alternate(
        [
          { name: 'ours', once: async () => [await relayRate(urls, contracts, brokers, events)] },
          { name: 'reference', once: async () => [await sendRate(producer, twin.topic.name, pages, events)] },
        ],
        world.rounds,
        world.progress,
      );
      return [measured(ROW, ours![0]!, reference![0]!)];
    } finally {
      await producer.disconnect();
    }
  },
};

async function sendRate(
  producer: Producer,
  topic: string,
  pages: readonly Message[][],
  events: number,
): Promise<number> {
  const begun = performance.now();
  for (const messages of pages) {
    await producer.sendBatch({ topicMessages: [{ topic, messages }], acks: -1 });
  }
  return (events * 1_000) / (performance.now() - begun);
}

/** The relay from its start until its lanes stand behind the last event, which is after the broker's acknowledgement. */
async function relayRate(
  urls: BenchUrls,
  contracts: BenchContracts,
  brokers: string[],
  events: number,
): Promise<number> {
  const watch = barePool(urls.producer, PRODUCER, 1);
  // From the beginning in each round.
  await watch.query('DELETE FROM consumer_lane');
  const { rows } = await watch.query<{ last: string }>('SELECT max(position) AS last FROM outbox');
  const { options, close } = transportOptions(PRODUCER, urls.producer, { urls, contracts });
  await options.database.open();
  await options.logs.open();
  const relay = new KafkaTransport({ ...options, kafka: { brokers, clientId: PRODUCER } });
  try {
    const begun = performance.now();
    await listening(relay);
    const deadline = begun + 120_000;
    for (;;) {
      const at = await watch.query<{ at: string | null }>('SELECT max(at_position) AS at FROM consumer_lane');
      if (at.rows[0]!.at === rows[0]!.last) return (events * 1_000) / (performance.now() - begun);
      if (performance.now() > deadline) throw new Error('The relay did not come to the end of the log');
      await pause(10);
    }
  } finally {
    await relay.close();
    await close();
    await watch.end();
  }
}
