import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { ConfigError } from './config-error.js';
import { messagingConfig } from './messaging-config.js';
import type { Environment } from './read-settings.js';

const SECRET = 'mật-khẩu-9431';
const KAFKA = { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: 'kafka-1:9092,kafka-2:9092' };
const LOCAL = { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: '127.0.0.1:9092, localhost:9093' };
const LOGIN = {
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: 'reporting',
  KAFKA_SASL_PASSWORD: SECRET,
};

function refusal(env: Environment): string {
  try {
    messagingConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error as ConfigError;
    // One sentence, in which nobody's secret stands.
    expect(message).toMatch(/^[^\n]+\.$/);
    expect(message).not.toContain(SECRET);
    return message;
  }
  throw new Error('It was accepted');
}

describe('messaging without any setting', () => {
  it('runs on PostgreSQL with the defaults', () => {
    expect(messagingConfig({ PATH: '/bin' })).toEqual({
      transport: 'postgres',
      maxEventBytes: 262_144,
      stopWithinMs: 10_000,
      times: { leaseMs: 10_000, pollMs: { shortest: 4, longest: 100 }, tickMs: 1_000 },
      required: true,
    });
  });

  it('takes an empty variable for an absent one, as compose files write them', () => {
    expect(messagingConfig({ MESSAGING_TRANSPORT: '', KAFKA_BROKERS: ' ' })).toEqual(messagingConfig({}));
  });
});

describe('messaging on Kafka', () => {
  it('takes every setting over', () => {
    const env = {
      ...KAFKA,
      MESSAGING_MAX_EVENT_BYTES: '1024',
      MESSAGING_STOP_WITHIN_MS: '250',
      MESSAGING_LEASE_MS: '6000',
      MESSAGING_POLL_LONGEST_MS: '20',
      MESSAGING_REQUIRED: 'false',
      KAFKA_CLIENT_ID: 'toandan-reporting',
      KAFKA_REPLICATION_FACTOR: '2',
      KAFKA_TLS: 'true',
      ...LOGIN,
    };
    const config = messagingConfig(env);
    expect(config).toMatchObject({
      transport: 'kafka',
      maxEventBytes: 1_024,
      stopWithinMs: 250,
      times: { leaseMs: 6_000, pollMs: { shortest: 4, longest: 20 } },
      required: false,
      kafka: {
        replicationFactor: 2,
        connection: {
          brokers: ['kafka-1:9092', 'kafka-2:9092'],
          clientId: 'toandan-reporting',
          ssl: {},
          sasl: { mechanism: 'scram-sha-512', username: 'reporting', password: SECRET },
        },
      },
    });
  });

  it('keeps what is new on three brokers, and on the only one of this machine', () => {
    expect(messagingConfig(KAFKA).kafka?.replicationFactor).toBe(3);
    expect(messagingConfig(LOCAL).kafka?.replicationFactor).toBe(1);
  });

  it('is neither encrypted nor logged in unless asked to be', () => {
    expect(messagingConfig(KAFKA).kafka?.connection).toEqual({
      brokers: ['kafka-1:9092', 'kafka-2:9092'],
      clientId: 'toandan',
    });
  });

  it('cannot be changed afterwards, in no part', () => {
    const config = messagingConfig({ ...KAFKA, ...LOGIN, KAFKA_TLS: 'true' });
    const parts = [
      config,
      config.times,
      config.times.pollMs,
      config.kafka,
      config.kafka?.connection,
      config.kafka?.connection.brokers,
      config.kafka?.connection.ssl,
      config.kafka?.connection.sasl,
    ];
    for (const part of parts) expect(Object.isFrozen(part) && part !== undefined).toBe(true);
  });

  it('shows its password to nobody who prints it', () => {
    const config = messagingConfig({ ...LOCAL, ...LOGIN });
    expect(config.kafka?.connection.sasl?.password).toBe(SECRET);
    expect(inspect(config, { depth: null }) + JSON.stringify(config)).not.toContain(SECRET);
  });
});

describe('a setting that is wrong by itself', () => {
  const bytes = 'MESSAGING_MAX_EVENT_BYTES must be a whole number of bytes from 1024 to 921600.';
  const lease = 'MESSAGING_LEASE_MS must be a whole number of ms from 6000 to 1800000.';
  const brokers = 'KAFKA_BROKERS must be host:port, separated by commas, as in "kafka-1:9092,kafka-2:9092".';

  it.each([
    ['MESSAGING_TRANSPORT', 'rabbit', 'MESSAGING_TRANSPORT must be postgres or kafka.'],
    ['MESSAGING_MAX_EVENT_BYTES', '1023', bytes],
    ['MESSAGING_MAX_EVENT_BYTES', '921601', bytes],
    ['MESSAGING_MAX_EVENT_BYTES', '2e5', bytes],
    ['MESSAGING_MAX_EVENT_BYTES', '2048.5', bytes],
    ['MESSAGING_MAX_EVENT_BYTES', '256k', bytes],
    [
      'MESSAGING_STOP_WITHIN_MS',
      '-1',
      'MESSAGING_STOP_WITHIN_MS must be a whole number of ms from 100 to 600000.',
    ],
    ['MESSAGING_LEASE_MS', '5999', lease],
    ['MESSAGING_LEASE_MS', '10s', lease],
    [
      'MESSAGING_POLL_LONGEST_MS',
      '9',
      'MESSAGING_POLL_LONGEST_MS must be a whole number of ms from 10 to 60000.',
    ],
    ['MESSAGING_REQUIRED', 'yes', 'MESSAGING_REQUIRED must be true or false.'],
    ['KAFKA_BROKERS', 'kafka-1', brokers],
    ['KAFKA_BROKERS', 'kafka-1:0', brokers],
    ['KAFKA_BROKERS', 'kafka-1:65536', brokers],
    ['KAFKA_BROKERS', 'kafka-1:9092,,kafka-2:9092', brokers],
    ['KAFKA_BROKERS', `reporting:${SECRET}@kafka-1:9092`, brokers],
    ['KAFKA_BROKERS', '[::1]:9092', brokers],
    [
      'KAFKA_CLIENT_ID',
      'toàn dân',
      'KAFKA_CLIENT_ID must be 1 to 100 letters, digits, dots, dashes or underscores.',
    ],
    ['KAFKA_REPLICATION_FACTOR', '0', 'KAFKA_REPLICATION_FACTOR must be a whole number from 1 to 16.'],
    ['KAFKA_TLS', '1', 'KAFKA_TLS must be true or false.'],
    ['KAFKA_SASL_MECHANISM', 'SCRAM', 'KAFKA_SASL_MECHANISM must be plain, scram-sha-256 or scram-sha-512.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(refusal({ ...KAFKA, ...LOGIN, KAFKA_TLS: 'true', [name]: value })).toBe(sentence);
  });

  it('is refused also where the transport has no use for it', () => {
    expect(refusal({ KAFKA_BROKERS: 'nowhere' })).toBe(brokers);
  });
});

describe('a setting that does not exist', () => {
  it.each([
    ['KAFKA_BROKER', 'KAFKA_BROKERS'],
    ['MESSAGING_TRANPSORT', 'MESSAGING_TRANSPORT'],
    ['MESSAGING_MAXEVENT_BYTES', 'MESSAGING_MAX_EVENT_BYTES'],
    ['KAFKA_SASL_USER', 'KAFKA_SASL_USERNAME'],
  ])('%s is refused with the name of the one that was meant', (given, meant) => {
    expect(refusal({ [given]: SECRET })).toBe(
      `${given} is no setting of this program: write ${meant} if that is meant, otherwise remove it.`,
    );
  });

  it('is told of before anything that misses it', () => {
    expect(refusal({ MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKER: 'kafka-1:9092' })).toContain(
      'write KAFKA_BROKERS',
    );
  });

  it('is none of ours with another beginning', () => {
    expect(messagingConfig({ KAFKAESQUE: '1', MESSAGE: '1', KAFKA_OLD: undefined }).transport).toBe(
      'postgres',
    );
  });
});

describe('settings that need one another', () => {
  const without = (name: keyof typeof LOGIN): Environment => {
    const env: Record<string, string> = { ...LOCAL, ...LOGIN };
    delete env[name];
    return env;
  };

  it('Kafka needs brokers', () => {
    expect(refusal({ MESSAGING_TRANSPORT: 'kafka' })).toBe(
      'KAFKA_BROKERS is missing: MESSAGING_TRANSPORT=kafka needs it, as in "kafka-1:9092,kafka-2:9092".',
    );
  });

  it('a certificate needs its key, and a key its certificate', () => {
    expect(refusal({ ...KAFKA, KAFKA_TLS: 'true', KAFKA_TLS_CERT_FILE: '/cert.pem' })).toBe(
      'KAFKA_TLS_KEY_FILE is missing: KAFKA_TLS_CERT_FILE is of no use without its key.',
    );
    expect(refusal({ ...KAFKA, KAFKA_TLS: 'true', KAFKA_TLS_KEY_FILE: '/key.pem' })).toBe(
      'KAFKA_TLS_CERT_FILE is missing: KAFKA_TLS_KEY_FILE is of no use without its certificate.',
    );
  });

  it.each(['KAFKA_TLS_CA_FILE', 'KAFKA_TLS_CERT_FILE', 'KAFKA_TLS_KEY_FILE'])('%s needs TLS', (name) => {
    expect(refusal({ ...KAFKA, [name]: '/some.pem' })).toBe(
      `${name} has no effect without KAFKA_TLS=true: set that, or remove it.`,
    );
  });

  it('a login needs a name and a password', () => {
    expect(refusal(without('KAFKA_SASL_USERNAME'))).toBe(
      'KAFKA_SASL_USERNAME is missing: KAFKA_SASL_MECHANISM needs a name to log in with.',
    );
    expect(refusal(without('KAFKA_SASL_PASSWORD'))).toBe(
      'KAFKA_SASL_PASSWORD_FILE is missing: KAFKA_SASL_MECHANISM needs a password, there or in KAFKA_SASL_PASSWORD.',
    );
  });

  it('a name or a password needs a mechanism', () => {
    expect(refusal(without('KAFKA_SASL_MECHANISM'))).toBe(
      'KAFKA_SASL_MECHANISM is missing: set it, or remove KAFKA_SASL_USERNAME.',
    );
    expect(refusal({ ...LOCAL, KAFKA_SASL_PASSWORD: SECRET })).toBe(
      'KAFKA_SASL_MECHANISM is missing: set it, or remove KAFKA_SASL_PASSWORD.',
    );
    expect(refusal({ ...LOCAL, KAFKA_SASL_PASSWORD_FILE: '/password' })).toBe(
      'KAFKA_SASL_MECHANISM is missing: set it, or remove KAFKA_SASL_PASSWORD_FILE.',
    );
  });

  it('there is one password only', () => {
    expect(refusal({ ...LOCAL, ...LOGIN, KAFKA_SASL_PASSWORD_FILE: '/password' })).toBe(
      'KAFKA_SASL_PASSWORD and KAFKA_SASL_PASSWORD_FILE are both given: keep one of them.',
    );
  });

  it('a login does not leave this machine unencrypted', () => {
    const sentence =
      'KAFKA_TLS must be true: KAFKA_SASL_MECHANISM may go unencrypted to brokers on this machine only.';
    expect(refusal({ ...KAFKA, ...LOGIN })).toBe(sentence);
    expect(refusal({ ...LOCAL, ...LOGIN, KAFKA_BROKERS: '127.0.0.1:9092,kafka-2:9092' })).toBe(sentence);
    // Names that only look like this machine.
    expect(refusal({ ...LOCAL, ...LOGIN, KAFKA_BROKERS: 'localhost.example.vn:9092' })).toBe(sentence);
    expect(refusal({ ...LOCAL, ...LOGIN, KAFKA_BROKERS: '127.0.0.1.example.vn:9092' })).toBe(sentence);
    expect(messagingConfig({ ...LOCAL, ...LOGIN }).kafka?.connection.sasl?.username).toBe('reporting');
    expect(messagingConfig({ ...KAFKA, ...LOGIN, KAFKA_TLS: 'true' }).kafka?.connection.ssl).toEqual({});
  });
});
