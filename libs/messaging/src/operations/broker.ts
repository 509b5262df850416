import { kafkaClient, type KafkaConnection } from '../kafka/client.js';

/** Kafka as operations know it: something to hand on to the transport's own questions (kafka/topics.ts). */
export type Broker = ReturnType<typeof kafkaClient>;

/** The client's own retries are not told of: what fails for good fails the operation. */
export function broker(connection: KafkaConnection | undefined): Broker | undefined {
  return connection && kafkaClient(connection, () => undefined);
}
