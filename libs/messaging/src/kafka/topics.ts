import type { TopicDefinition } from '@toandan/contracts';
import { retrying } from '@toandan/persistence';
import type { Admin, Kafka, RetryOptions } from 'kafkajs';

export class TopicsMissingError extends Error {
  override readonly name = 'TopicsMissingError';

  constructor(topics: readonly string[]) {
    super(`Kafka has no topic ${topics.join(', ')}: create the declared topics first, with "npm run deploy"`);
  }
}

export class KafkaUnreachableError extends Error {
  override readonly name = 'KafkaUnreachableError';

  constructor(
    readonly reason: string,
    cause: unknown,
  ) {
    super(
      `No broker of KAFKA_BROKERS can be reached (${reason}): correct KAFKA_BROKERS, start one with "npm run kafka", or set MESSAGING_REQUIRED=false to wait for it`,
      { cause },
    );
  }
}

export class KafkaLoginError extends Error {
  override readonly name = 'KafkaLoginError';

  constructor(cause: unknown) {
    super(
      'Kafka refuses the login: correct KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD',
      { cause },
    );
  }
}

export class TooFewBrokersError extends Error {
  override readonly name = 'TooFewBrokersError';

  constructor(copies: number) {
    super(
      `Kafka has fewer brokers than the ${copies} copies that each event is to have: start more, or lower KAFKA_REPLICATION_FACTOR`,
    );
  }
}

/** Who asks wants an answer soon, yet each of a handful of brokers is tried. */
const RETRY: RetryOptions = { initialRetryTime: 50, maxRetryTime: 300, retries: 6 };

/** Between two looks at whether a new topic is known everywhere, and how often one looks: half a minute in all, at least. */
const LEADERS = { times: { initialMs: 50, longestMs: 1_000 }, attempts: 60 };

async function withAdmin<T>(kafka: Kafka, use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin({ retry: RETRY });
  try {
    await admin.connect();
  } catch (error) {
    await admin.disconnect().catch(() => undefined);
    throw unreachable(error);
  }
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

/** kafkajs wraps what happened as often as it tried; its own words name the address and no more. */
function unreachable(error: unknown): Error {
  if (!(error instanceof Error)) return new KafkaUnreachableError('for no known reason', error);
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if (inner.name === 'KafkaJSSASLAuthenticationError') return new KafkaLoginError(error);
  }
  return new KafkaUnreachableError(error.message, error);
}

/** The declared topics that Kafka does not have. */
export async function missingTopics(
  kafka: Kafka,
  topics: readonly TopicDefinition[],
): Promise<TopicDefinition[]> {
  return withAdmin(kafka, async (admin) => {
    const existing = new Set(await admin.listTopics());
    return topics.filter((topic) => !existing.has(topic.name));
  });
}

/**
 * Creates the declared topics that are missing, and says which. Part of deployment: at run time nothing
 * creates a topic. A topic that exists is left as it is, partitions included.
 * @throws TooFewBrokersError, KafkaUnreachableError, KafkaLoginError
 */
export async function createTopics(
  kafka: Kafka,
  topics: readonly TopicDefinition[],
  replicationFactor: number,
): Promise<string[]> {
  const missing = await missingTopics(kafka, topics);
  if (missing.length === 0) return [];
  const create = async (admin: Admin): Promise<void> => {
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic: topic.name,
        numPartitions: topic.partitions,
        replicationFactor,
        configEntries: [
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'retention.bytes', value: '-1' },
          { name: 'retention.ms', value: retentionMs(topic) },
          { name: 'min.insync.replicas', value: String(Math.max(1, replicationFactor - 1)) },
        ],
      })),
    });
    await untilLed(
      admin,
      missing.map(({ name }) => name),
    );
  };
  await withAdmin(kafka, create).catch((error: unknown) => {
    throw isAbout(error, 'INVALID_REPLICATION_FACTOR') ? new TooFewBrokersError(replicationFactor) : error;
  });
  return missing.map((topic) => topic.name);
}

/**
 * A broker may hear of a new topic later than the one that made it, and its partitions get their leaders one after the
 * other. kafkajs' own wait bears the second only, and fails on the first.
 */
async function untilLed(admin: Admin, topics: readonly string[]): Promise<void> {
  await retrying(() => admin.fetchTopicMetadata({ topics: [...topics] }), {
    ...LEADERS,
    again: isNotYet,
  });
}

/** Also where kafkajs tried a few times by itself, and wrapped what it met. */
function isNotYet(error: unknown): boolean {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (NOT_YET.has((inner as { type?: unknown }).type)) return true;
  }
  return false;
}

const NOT_YET = new Set<unknown>(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);

/** What went wrong with several topics comes as one error that holds them all. */
function isAbout(error: unknown, type: string): boolean {
  const { errors = [] } = error as { errors?: { type?: unknown }[] };
  return errors.some((one) => one.type === type);
}

/** @throws TopicsMissingError, KafkaUnreachableError, KafkaLoginError */
export async function checkTopics(kafka: Kafka, topics: readonly string[]): Promise<void> {
  const existing = await withAdmin(kafka, async (admin) => new Set(await admin.listTopics()));
  const missing = topics.filter((topic) => !existing.has(topic));
  if (missing.length > 0) throw new TopicsMissingError(missing);
}

/** Per partition, the offset of the first event at or after a time; the end where there is none. */
export async function offsetsAt(kafka: Kafka, topic: string, time: Date): Promise<Map<number, number>> {
  return withAdmin(kafka, async (admin) => {
    const found = await admin.fetchTopicOffsetsByTimestamp(topic, time.getTime());
    return new Map(found.map(({ partition, offset }) => [partition, Number(offset)]));
  });
}

/** Per partition, the first offset kept and the one that the next event will get. */
export async function topicEnds(
  kafka: Kafka,
  topic: string,
): Promise<{ partition: number; low: number; high: number }[]> {
  return withAdmin(kafka, async (admin) => {
    const found = await admin.fetchTopicOffsets(topic);
    return found.map(({ partition, low, high }) => ({ partition, low: Number(low), high: Number(high) }));
  });
}

function retentionMs(topic: TopicDefinition): string {
  return topic.retention === 'forever' ? '-1' : String(topic.retention.days * 24 * 60 * 60 * 1_000);
}
