import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { KafkaLogin } from '../kafka/client.js';
import { asList, asSwitch, asText, asWhole } from './readers.js';
import { Setting } from './setting.js';

export type TransportName = 'postgres' | 'kafka';

const PORT = '(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';
const HOST_PORT = new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?:${PORT}$`);

/** One rule and one sentence for both ends of a range. */
function Whole(from: number, to: number, unit = ''): PropertyDecorator {
  const message = `must be a whole number${unit} from ${from} to ${to}`;
  return (prototype, field) => {
    for (const rule of [IsInt({ message }), Min(from, { message }), Max(to, { message })]) {
      rule(prototype, field);
    }
  };
}

const Switch = (): PropertyDecorator => IsBoolean({ message: 'must be true or false' });

/** Every setting of messaging, each on its own; what they demand of each other is in partner-rules.ts. */
export class MessagingSettings {
  @Setting({
    name: 'MESSAGING_TRANSPORT',
    meaning: 'How events travel: `postgres` on one machine, `kafka` between many.',
    read: asText,
    byDefault: 'postgres',
    example: 'kafka',
  })
  @IsIn(['postgres', 'kafka'], { message: 'must be postgres or kafka' })
  transport!: TransportName;

  @Setting({
    name: 'MESSAGING_MAX_EVENT_BYTES',
    meaning: 'Longest payload of one event, in bytes: a longer one is not published and not handled.',
    read: asWhole,
    byDefault: '262144',
    example: '524288',
  })
  // A Kafka broker takes about a megabyte in one request by default, headers included.
  @Whole(1_024, 900 * 1_024, ' of bytes')
  maxEventBytes!: number;

  @Setting({
    name: 'MESSAGING_STOP_WITHIN_MS',
    meaning: 'How long a stop may take to finish what is under way, in ms; after that it is rolled back.',
    read: asWhole,
    byDefault: '10000',
    example: '25000',
  })
  @Whole(100, 600_000, ' of ms')
  stopWithinMs!: number;

  @Setting({
    name: 'MESSAGING_LEASE_MS',
    meaning: 'How long a silent consumer keeps its share before others take it, in ms.',
    read: asWhole,
    byDefault: '10000',
    example: '30000',
  })
  // Kafka's brokers refuse sessions shorter than 6 and longer than 1800 seconds unless they are told otherwise.
  @Whole(6_000, 1_800_000, ' of ms')
  leaseMs!: number;

  @Setting({
    name: 'MESSAGING_POLL_LONGEST_MS',
    meaning: 'Longest pause between two looks at a log in which nothing happens, in ms.',
    read: asWhole,
    byDefault: '100',
    example: '500',
  })
  @Whole(10, 60_000, ' of ms')
  pollLongestMs!: number;

  @Setting({
    name: 'MESSAGING_REQUIRED',
    meaning:
      'Whether a broker that cannot be reached stops the start (`true`) or is waited for in the background (`false`).',
    read: asSwitch,
    byDefault: 'true',
    example: 'false',
  })
  @Switch()
  required!: boolean;

  @Setting({
    name: 'KAFKA_BROKERS',
    meaning: 'Where the brokers listen: host:port, separated by commas.',
    read: asList,
    otherwise: 'none; needed with `kafka`',
    example: 'kafka-1:9092,kafka-2:9092',
  })
  @IsOptional()
  @Matches(HOST_PORT, {
    each: true,
    message: 'must be host:port, separated by commas, as in "kafka-1:9092,kafka-2:9092"',
  })
  brokers?: readonly string[];

  @Setting({
    name: 'KAFKA_CLIENT_ID',
    meaning: "The name under which this process shows in the brokers' logs and quotas.",
    read: asText,
    byDefault: 'toandan',
    example: 'toandan-reporting',
  })
  @Matches(/^[A-Za-z0-9._-]{1,100}$/, {
    message: 'must be 1 to 100 letters, digits, dots, dashes or underscores',
  })
  clientId!: string;

  @Setting({
    name: 'KAFKA_REPLICATION_FACTOR',
    meaning: 'On how many brokers each event of a new topic is kept; used by `npm run deploy`.',
    read: asWhole,
    otherwise: '3; 1 when every broker is on this machine',
    example: '3',
  })
  @IsOptional()
  @Whole(1, 16)
  replicationFactor?: number;

  @Setting({
    name: 'KAFKA_TLS',
    meaning: 'Whether the connection to the brokers is encrypted.',
    read: asSwitch,
    byDefault: 'false',
    example: 'true',
  })
  @Switch()
  tls!: boolean;

  @Setting({
    name: 'KAFKA_TLS_CA_FILE',
    meaning: "PEM file with the authority that signed the brokers' certificates.",
    read: asText,
    otherwise: "none: Node's own authorities",
    example: '/run/secrets/kafka-ca.pem',
  })
  tlsCaFile?: string;

  @Setting({
    name: 'KAFKA_TLS_CERT_FILE',
    meaning: 'PEM file with the certificate that this process shows to the brokers.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/kafka-cert.pem',
  })
  tlsCertFile?: string;

  @Setting({
    name: 'KAFKA_TLS_KEY_FILE',
    meaning: 'PEM file with the private key of that certificate.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/kafka-key.pem',
  })
  tlsKeyFile?: string;

  @Setting({
    name: 'KAFKA_SASL_MECHANISM',
    meaning: 'How this process logs in to the brokers: `plain`, `scram-sha-256` or `scram-sha-512`.',
    read: asText,
    otherwise: 'none: no login',
    example: 'scram-sha-512',
  })
  @IsOptional()
  @IsIn(['plain', 'scram-sha-256', 'scram-sha-512'], {
    message: 'must be plain, scram-sha-256 or scram-sha-512',
  })
  saslMechanism?: KafkaLogin['mechanism'];

  @Setting({
    name: 'KAFKA_SASL_USERNAME',
    meaning: 'The name to log in with.',
    read: asText,
    otherwise: 'none',
    example: 'reporting',
  })
  saslUsername?: string;

  @Setting({
    name: 'KAFKA_SASL_PASSWORD',
    meaning: 'The password to log in with; better kept in a file.',
    read: asText,
    otherwise: 'none',
    example: '(a secret)',
  })
  saslPassword?: string;

  @Setting({
    name: 'KAFKA_SASL_PASSWORD_FILE',
    meaning: 'File that holds that password, instead of `KAFKA_SASL_PASSWORD`.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/kafka-password',
  })
  saslPasswordFile?: string;
}
