import type { Kafka } from 'kafkajs';
import type { GroupRunner } from '../consumer/group-runner.js';
import type { GroupHandlers } from '../consumer/handlers.js';
import { EventTransport, type Running } from '../hosting/event-transport.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { registerGroup } from '../lanes/group-store.js';
import { startLogConsumer } from '../log/start-log-consumer.js';
import { defineConsumerGroup } from '../consumer/group.js';
import { kafkaClient, type KafkaConnection } from './client.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { checkTopics } from './topics.js';

export interface KafkaTransportOptions extends TransportOptions {
  kafka: KafkaConnection;
}

/** The relay brings this service's log to Kafka; its groups read from there. For many machines. */
export class KafkaTransport extends EventTransport<KafkaTransportOptions> {
  readonly #kafka: Kafka;

  constructor(options: KafkaTransportOptions) {
    super(options);
    this.#kafka = kafkaClient(options.kafka, (message) => options.onTrouble(new Error(message)));
  }

  protected override async startOthers(): Promise<Running[]> {
    const { service, contracts, database } = this.options;
    const own = contracts.topics().filter((topic) => topic.owner === service);
    if (own.length === 0) return [];
    await checkTopics(
      this.#kafka,
      own.map((topic) => topic.name),
    );
    const relay = defineConsumerGroup({ name: `${service}.relay` });
    await registerGroup(
      database,
      relay,
      own.map((topic) => topic.name),
    );
    const publisher = new KafkaPublisher(this.#kafka, database, relay.name);
    const consumer = await startLogConsumer(this.options, {
      group: relay.name,
      log: service,
      batchSize: relay.batchSize,
      sink: publisher,
    });
    return [
      {
        stop: async (withinMs) => {
          await consumer.stop(withinMs);
          await publisher.close();
        },
      },
    ];
  }

  protected override async startGroup(handlers: GroupHandlers, runner: GroupRunner): Promise<Running[]> {
    await checkTopics(this.#kafka, handlers.topics);
    const consumer = new KafkaConsumer(this.#kafka, handlers, runner, this.options);
    await consumer.start();
    return [consumer];
  }
}
