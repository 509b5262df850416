import type { KafkaConnection, KafkaLogin, KafkaTls } from '../kafka/client.js';
import { isOnThisMachine } from './loopback.js';
import type { MessagingSettings } from './messaging-settings.js';
import { readNamedFile, readPem, withHidden } from './secret-files.js';

export interface KafkaConfig {
  readonly connection: KafkaConnection;
  /** Of new topics. */
  readonly replicationFactor: number;
}

/** @throws ConfigError: a file that a setting names cannot be used */
export function kafkaConfig(settings: MessagingSettings, brokers: readonly string[]): KafkaConfig {
  const ssl = tlsOf(settings);
  const sasl = saslOf(settings);
  return Object.freeze({
    connection: Object.freeze({
      brokers,
      clientId: settings.clientId,
      ...(ssl === undefined ? {} : { ssl }),
      ...(sasl === undefined ? {} : { sasl }),
    }),
    replicationFactor: settings.replicationFactor ?? (brokers.every(isOnThisMachine) ? 1 : 3),
  });
}

function tlsOf(settings: MessagingSettings): KafkaTls | undefined {
  const { tls, tlsCaFile, tlsCertFile, tlsKeyFile } = settings;
  if (!tls) return undefined;
  const open = {
    ...(tlsCaFile === undefined ? {} : { ca: readPem('KAFKA_TLS_CA_FILE', tlsCaFile) }),
    ...(tlsCertFile === undefined ? {} : { cert: readPem('KAFKA_TLS_CERT_FILE', tlsCertFile) }),
  };
  if (tlsKeyFile === undefined) return Object.freeze(open);
  return Object.freeze(withHidden(open, 'key', readPem('KAFKA_TLS_KEY_FILE', tlsKeyFile)));
}

function saslOf(settings: MessagingSettings): KafkaLogin | undefined {
  const { saslMechanism: mechanism, saslUsername: username, saslPassword, saslPasswordFile } = settings;
  if (mechanism === undefined || username === undefined) return undefined;
  const password =
    saslPasswordFile === undefined
      ? saslPassword
      : readNamedFile('KAFKA_SASL_PASSWORD_FILE', saslPasswordFile).trim();
  return Object.freeze(withHidden({ mechanism, username }, 'password', password ?? ''));
}
