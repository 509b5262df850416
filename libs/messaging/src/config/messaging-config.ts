import { DEFAULT_TIMES } from '../hosting/transport-options.js';
import type { LogConsumerTimes } from '../log/log-consumer.js';
import { kafkaConfig, type KafkaConfig } from './kafka-config.js';
import { MessagingSettings, type TransportName } from './messaging-settings.js';
import { checkPartners } from './partner-rules.js';
import { readSettings, type Environment } from './read-settings.js';
import { refuseUnknown } from './refuse-unknown.js';
import { settingsOf } from './setting.js';

/** Everything that messaging is told from outside, checked. */
export interface MessagingConfig {
  readonly transport: TransportName;
  readonly maxEventBytes: number;
  readonly stopWithinMs: number;
  readonly times: LogConsumerTimes;
  /** False: a broker that cannot be reached does not stop the start. */
  readonly required: boolean;
  /** Present with `kafka` only. */
  readonly kafka?: KafkaConfig;
}

/**
 * The settings that begin with MESSAGING_ or KAFKA_, read and checked as a whole. Files are read here, once.
 * @throws ConfigError: one sentence that names the setting and says what to do
 */
export function messagingConfig(env: Environment): MessagingConfig {
  const known = new Set(settingsOf(MessagingSettings).map((setting) => setting.name));
  refuseUnknown(env, ['MESSAGING_', 'KAFKA_'], known);
  const settings = readSettings(MessagingSettings, env);
  checkPartners(settings);
  const { transport, maxEventBytes, stopWithinMs, leaseMs, pollLongestMs, required, brokers } = settings;
  const pollMs = Object.freeze({ ...DEFAULT_TIMES.pollMs, longest: pollLongestMs });
  return Object.freeze({
    transport,
    maxEventBytes,
    stopWithinMs,
    times: Object.freeze({ ...DEFAULT_TIMES, leaseMs, pollMs }),
    required,
    ...(transport === 'kafka' && brokers !== undefined ? { kafka: kafkaConfig(settings, brokers) } : {}),
  });
}
