import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type pg from 'pg';
import type { BenchEvent } from '../world/bench-contracts.js';
import { PAGE, pagesOf } from '../world/bench-topics.js';
import { INSERT_EFFECTS, effectColumns } from '../world/effect-rows.js';

export interface BareConsumerSettings {
  readonly kafka: Kafka;
  readonly pool: pg.Pool;
  readonly group: string;
  readonly topic: string;
  readonly onBatch?: () => void;
  readonly onCommitted: (ids: readonly string[]) => void;
}

const ENTER_INBOX = `
  INSERT INTO inbox (consumer_group, run, event_id)
  SELECT $1, 1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING`;

/** What one would write with kafkajs and pg alone: inbox and effect rows in a transaction, then the offset. */
export async function startBareConsumer(
  settings: BareConsumerSettings,
): Promise<{ stop: () => Promise<void> }> {
  const { kafka, pool, group, topic } = settings;
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: 10_000,
    heartbeatInterval: 2_500,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 500,
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachBatchAutoResolve: false,
    autoCommitInterval: 1_000,
    partitionsConsumedConcurrently: 16,
    eachBatch: (payload) => eachBatch(payload, settings),
  });
  return {
    stop: async () => {
      await consumer.disconnect();
      await pool.end();
    },
  };
}

async function eachBatch(payload: EachBatchPayload, settings: BareConsumerSettings): Promise<void> {
  settings.onBatch?.();
  for (const messages of pagesOf(payload.batch.messages)) {
    const ids = await handle(messages, settings);
    payload.resolveOffset(messages.at(-1)!.offset);
    settings.onCommitted(ids);
    if (messages.length === PAGE) await payload.heartbeat();
  }
}

async function handle(
  messages: readonly KafkaMessage[],
  { pool, group }: BareConsumerSettings,
): Promise<string[]> {
  const events = messages.map((message) => ({
    id: String(message.headers!.ce_id),
    payload: JSON.parse(message.value!.toString()) as BenchEvent,
  }));
  const columns = effectColumns(events);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(ENTER_INBOX, [group, columns[0]]);
    await client.query(INSERT_EFFECTS, columns);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return columns[0];
}
