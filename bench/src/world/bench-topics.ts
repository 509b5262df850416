import { Kafka, logLevel, type Message } from 'kafkajs';
import type { TopicDefinition } from '@toandan/contracts';
import { retrying } from '@toandan/persistence';
import type { WrittenEvent } from './bench-contracts.js';

/** The client without anything of ours. What it retries by itself is not worth a line; what fails, fails loudly. */
export function bareKafka(brokers: string[]): Kafka {
  return new Kafka({ brokers, clientId: 'bench-reference', logLevel: logLevel.NOTHING });
}

/** Makes a topic where it is missing, divided as declared. */
export async function ensureTopic(kafka: Kafka, topic: TopicDefinition): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = await admin.listTopics();
    if (existing.includes(topic.name)) return;
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: topic.name, numPartitions: topic.partitions, replicationFactor: 1 }],
    });
    // The client's own waiting gives up on a broker that is too busy to know its new topic at once.
    await retrying(() => admin.fetchTopicMetadata({ topics: [topic.name] }), {
      times: { initialMs: 50, longestMs: 500 },
      attempts: 100,
      again: () => true,
    });
  } finally {
    await admin.disconnect();
  }
}

/** An event as the relay sends it. */
export function messageOf(event: WrittenEvent): Message {
  return {
    key: event.key,
    value: event.payload,
    headers: event.headers,
    timestamp: String(Date.parse(event.headers.ce_time!)),
  };
}

/** Events of one batch or request, ours and the references'. */
export const PAGE = 500;

export function pagesOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) =>
    all.slice(page * PAGE, (page + 1) * PAGE),
  );
}
