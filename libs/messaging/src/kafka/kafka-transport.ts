import type { Kafka } from 'kafkajs';
import type { GroupRunner } from '../consumer/group-runner.js';
import type { GroupHandlers } from '../consumer/handlers.js';
import { declaredGroups } from '../hosting/declared-groups.js';
import { EventTransport, type Running } from '../hosting/event-transport.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { registerGroup } from '../lanes/group-store.js';
import { startLogConsumer } from '../log/start-log-consumer.js';
import { defineConsumerGroup } from '../consumer/group.js';
import { kafkaClient, type KafkaConnection } from './client.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { StartedLater } from './started-later.js';
import { checkTopics } from './topics.js';

export interface KafkaTransportOptions extends TransportOptions {
  kafka: KafkaConnection;
  /**
   * False: the start does not wait for Kafka. Relay and groups begin once it can be reached and has their
   * topics; until then `onTrouble` is told why not. Default: true.
   */
  required?: boolean;
}

/** The relay brings this service's log to Kafka; its groups read from there. For many machines. */
export class KafkaTransport extends EventTransport<KafkaTransportOptions> {
  readonly #kafka: Kafka;
  /** For questions at the start: their failure is one sentence of ours, not the client's for each try. */
  readonly #asked: Kafka;

  constructor(options: KafkaTransportOptions) {
    super(options);
    this.#kafka = kafkaClient(options.kafka, (message) => options.onTrouble(new Error(message)));
    this.#asked = kafkaClient(options.kafka, () => undefined);
  }

  protected override async startOthers(): Promise<Running[]> {
    const { contracts, service, required = true } = this.options;
    const own = contracts.topics().filter((topic) => topic.owner === service);
    const published = own.map((topic) => topic.name);
    // Whatever is declared wrongly or missing is found before the first of them starts.
    const consumed = declaredGroups(this.messageHandlers, contracts).flatMap((group) => group.topics);
    const all = [...new Set([...published, ...consumed])];
    if (required && all.length > 0) await checkTopics(this.#asked, all);
    return published.length === 0 ? [] : [await this.#start(published, () => this.#startRelay(published))];
  }

  protected override async startGroup(handlers: GroupHandlers, runner: GroupRunner): Promise<Running[]> {
    const start = async (): Promise<Running> => {
      const consumer = new KafkaConsumer(this.#kafka, handlers, runner, this.options);
      try {
        await consumer.start();
        return consumer;
      } catch (error) {
        await consumer.stop(0);
        throw error;
      }
    };
    return [await this.#start(handlers.topics, start)];
  }

  /** Now, or where Kafka is not required as soon as it is there. */
  async #start(topics: readonly string[], start: () => Promise<Running>): Promise<Running> {
    const { required = true, retry, onTrouble } = this.options;
    if (required) return start();
    return new StartedLater(() => checkTopics(this.#asked, topics), start, { times: retry, onTrouble });
  }

  async #startRelay(topics: readonly string[]): Promise<Running> {
    const { service, database } = this.options;
    const relay = defineConsumerGroup({ name: `${service}.relay` });
    await registerGroup(database, relay, topics);
    const publisher = new KafkaPublisher(this.#kafka, database, service, relay.name);
    const consumer = await startLogConsumer(this.options, {
      group: relay.name,
      log: service,
      batchSize: relay.batchSize,
      sink: publisher,
    });
    return {
      stop: async (withinMs) => {
        await consumer.stop(withinMs);
        await publisher.close();
      },
    };
  }
}
