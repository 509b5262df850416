import type { TopicDefinition } from '@toandan/contracts';
import {
  KafkaUnreachableError,
  createTopics,
  kafkaClient,
  missingTopics,
  type KafkaConfig,
} from '@toandan/messaging';
import type { Change } from './change.js';

/** The topics as the contracts declare them. */
export class DeclaredTopics {
  readonly #kafka: ReturnType<typeof kafkaClient>;

  constructor(
    private readonly config: KafkaConfig,
    private readonly topics: readonly TopicDefinition[],
  ) {
    // What the client says of each try is not needed: what fails is thrown.
    this.#kafka = kafkaClient(config.connection, () => undefined);
  }

  /** @throws Error: one sentence for a Kafka that cannot be reached */
  async missing(): Promise<Change[]> {
    try {
      const missing = await missingTopics(this.#kafka, this.topics);
      return missing.map((topic) => ({ kind: 'topic', name: topic.name }));
    } catch (error) {
      if (!(error instanceof KafkaUnreachableError)) throw error;
      throw new Error(
        `No broker of KAFKA_BROKERS can be reached (${error.reason}): correct KAFKA_BROKERS, or start one with "npm run kafka".`,
        { cause: error },
      );
    }
  }

  async make(): Promise<void> {
    await createTopics(this.#kafka, this.topics, this.config.replicationFactor);
  }
}
