export { defineConsumerGroup, GroupError, type ConsumerGroup } from './consumer/group.js';
export { OnEvent, OnEvents } from './consumer/on-event.decorator.js';
export type { ChainPoint } from './consumer/group-runner.js';
export type { ReceivedEvent } from './consumer/received-event.js';
export { Outbox, type Cause, type OutboxOptions } from './outbox/outbox.js';
export { EventTooLargeError, ForeignEventError, OutOfOrderAppendError } from './outbox/errors.js';
export { logDatabase } from './log/log-database.js';
export { sliceOf } from './log/slice.js';
export {
  continueTrace,
  currentTrace,
  type TraceParent,
  type TracedWork,
} from './telemetry/continue-trace.js';
export { measureMessaging, type MeasuredMessaging } from './telemetry/measure-messaging.js';
export { WakeHub } from './log/wake.js';
export { DEFAULT_RETRY, DEFAULT_TIMES, type TransportOptions } from './hosting/transport-options.js';
export { DeclaredConsumers, type DeclaredConsumer } from './hosting/declared-consumers.js';
export { PostgresTransport } from './postgres/postgres-transport.js';
export { KafkaTransport, type KafkaTransportOptions } from './kafka/kafka-transport.js';
export {
  KafkaLoginError,
  KafkaUnreachableError,
  TopicsMissingError,
  createTopics,
  missingTopics,
} from './kafka/topics.js';
export { kafkaClient, type KafkaConnection } from './kafka/client.js';
export { MessagingTables1795305600000 } from './migrations/messaging-tables.migration.js';
export { ConfigError } from './config/config-error.js';
export { messagingConfig, type MessagingConfig } from './config/messaging-config.js';
export type { KafkaConfig } from './config/kafka-config.js';
export { MessagingSettings, type TransportName } from './config/messaging-settings.js';
export { asList, asSwitch, asText, asWhole } from './config/readers.js';
export { readNamedFile } from './config/secret-files.js';
export { readSettings, type Environment } from './config/read-settings.js';
export { Setting, settingsOf, type DeclaredSetting, type SettingDeclaration } from './config/setting.js';
export { ensurePartitions, missingPartitions, monthsFrom, type MonthPartition } from './log/partitions.js';
