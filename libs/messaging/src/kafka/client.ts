import { Kafka, logLevel, type LogEntry, type SASLOptions } from 'kafkajs';
import { quietRequestQueue } from './quiet-request-queue.js';

/** PEM texts. */
export interface KafkaTls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** How to reach the brokers; made from validated configuration. */
export interface KafkaConnection {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Absent: not encrypted. */
  readonly ssl?: KafkaTls;
  /** Absent: no login. */
  readonly sasl?: KafkaLogin;
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
    brokers: [...connection.brokers],
    // Copied by name: secrets may be properties that no spread and no printout sees.
    ...(connection.ssl === undefined ? {} : { ssl: tlsOptions(connection.ssl) }),
    ...(connection.sasl === undefined ? {} : { sasl: loginOptions(connection.sasl) }),
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

function tlsOptions({ ca, cert, key }: KafkaTls): KafkaTls {
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

function loginOptions({ mechanism, username, password }: KafkaLogin): SASLOptions {
  return { mechanism, username, password };
}
