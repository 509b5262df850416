import { Kafka, logLevel, type KafkaConfig, type LogEntry } from 'kafkajs';
import { quietRequestQueue } from './quiet-request-queue.js';

/** How to reach the brokers; made from validated configuration. */
export interface KafkaConnection {
  brokers: string[];
  clientId: string;
  ssl?: KafkaConfig['ssl'];
  sasl?: KafkaConfig['sasl'];
}

/** Told of the client's own troubles: a word or two and no event content. */
export type KafkaTrouble = (message: string) => void;

/**
 * The one place that knows which Kafka client is used. kafkajs is no longer maintained upstream: what is
 * asked of it stays within this folder.
 *
 * The pauses between its retries are short and of constant length, so that a consumer is back soon after its broker.
 */
export function kafkaClient(connection: KafkaConnection, onTrouble: KafkaTrouble): Kafka {
  quietRequestQueue();
  return new Kafka({
    clientId: connection.clientId,
    brokers: connection.brokers,
    ...(connection.ssl === undefined ? {} : { ssl: connection.ssl }),
    ...(connection.sasl === undefined ? {} : { sasl: connection.sasl }),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 15_000,
    enforceRequestTimeout: true,
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 1_000,
      retries: 8,
      restartOnFailure: () => Promise.resolve(true),
    },
    logLevel: logLevel.ERROR,
    logCreator:
      () =>
      ({ namespace, log }: LogEntry) =>
        onTrouble(`${namespace}: ${log.message}`),
  });
}
