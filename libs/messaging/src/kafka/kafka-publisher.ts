import { SpanKind } from '@opentelemetry/api';
import type { Database } from '@toandan/persistence';
import type { Kafka, Message, Producer, TopicMessages } from 'kafkajs';
import type { Incoming } from '../consumer/incoming.js';
import { moveLanes, type LaneMove } from '../consumer/lane-fence.js';
import type { LogSink } from '../log/log-consumer.js';
import { continueTrace, type TraceParent } from '../telemetry/continue-trace.js';

/** Bytes in one request at most: below a broker's usual limit for one batch, even if all go to one partition. */
const REQUEST_BYTES = 900_000;

/** A page of the log as it goes to Kafka. */
interface Relayed {
  readonly requests: TopicMessages[][];
  readonly from: readonly TraceParent[];
}

/**
 * The relay's work: a page of the log goes to Kafka, is acknowledged by all replicas, and then the relay's
 * lanes move on. A relay that dies between the two sends the page again, which the inboxes take out.
 *
 * Never more than one request is under way, and a page is finished before the next one: so even when a relay
 * that lost its lanes wakes up and sends its page once more, each event's first arrival keeps the order.
 *
 * The lanes move on while the next page is read and not after: a place that was not kept only means that its page
 * is sent again.
 */
export class KafkaPublisher implements LogSink<Relayed> {
  #producer: Promise<Producer> | undefined;
  /** The last move under way; what it failed with is for the next page. */
  #moving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly database: Database,
    private readonly service: string,
    private readonly group: string,
  ) {}

  prepare(batch: readonly Incoming[]): Relayed {
    return { requests: requests(batch), from: batch.map(({ headers }) => headers) };
  }

  async deliver({ requests, from }: Relayed, moves: readonly LaneMove[], signal: AbortSignal): Promise<void> {
    // Fenced, here as anywhere: lanes that are lost are given up before anything else is sent for them.
    await this.settled();
    if (requests.length > 0) await this.#relay(requests, from, signal);
    if (moves.length === 0) return;
    // No transaction around it: of two lanes, the one still owned was sent and may well move on.
    this.#moving = moveLanes(this.database, this.group, moves);
    this.#moving.catch(() => undefined);
  }

  /** @throws whatever the last move failed with, once */
  async settled(): Promise<void> {
    const moving = this.#moving;
    this.#moving = Promise.resolve();
    await moving;
  }

  async #relay(pages: TopicMessages[][], from: readonly TraceParent[], signal: AbortSignal): Promise<void> {
    const attributes = {
      service: this.service,
      'messaging.consumer.group.name': this.group,
      'messaging.batch.message_count': from.length,
    };
    await continueTrace({ name: 'relay', kind: SpanKind.PRODUCER, attributes, from }, async () => {
      for (const request of pages) await this.#send(request, signal);
    });
  }

  async close(): Promise<void> {
    const producer = await this.#producer?.catch(() => undefined);
    this.#producer = undefined;
    await producer?.disconnect();
  }

  async #send(request: TopicMessages[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#producer ??= this.#connect();
    try {
      const producer = await this.#producer;
      await abortable(producer.sendBatch({ topicMessages: request, acks: -1 }), signal);
    } catch (error) {
      // An idempotent producer that failed may be out of step with its broker: a new one starts clean.
      const broken = this.#producer;
      this.#producer = undefined;
      void broken?.then((producer) => producer.disconnect()).catch(() => undefined);
      throw error;
    }
  }

  async #connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // The page is sent again by the relay's own loop, which also hears of a stop.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    await producer.connect();
    return producer;
  }
}

function requests(batch: readonly Incoming[]): TopicMessages[][] {
  const all: TopicMessages[][] = [];
  let byTopic = new Map<string, Message[]>();
  let bytes = 0;
  const finish = (): void => {
    if (byTopic.size > 0) all.push([...byTopic].map(([topic, messages]) => ({ topic, messages })));
    byTopic = new Map();
    bytes = 0;
  };
  for (const { topic, key, headers, body } of batch) {
    const size = sizeOf(key, headers, body);
    if (bytes + size > REQUEST_BYTES) finish();
    bytes += size;
    const message: Message = { key, value: body, headers, timestamp: timestampOf(headers) };
    const messages = byTopic.get(topic);
    if (messages === undefined) byTopic.set(topic, [message]);
    else messages.push(message);
  }
  finish();
  return all;
}

/** Bytes of a message on the wire, a little more than less. */
function sizeOf(key: string, headers: Readonly<Record<string, string>>, body: string | Buffer): number {
  let bytes = 100 + Buffer.byteLength(body) + Buffer.byteLength(key);
  for (const name in headers) bytes += name.length + Buffer.byteLength(headers[name]!) + 4;
  return bytes;
}

/** Kafka's own time of the message is the event's, so that a group can be started at a time on both transports. */
function timestampOf(headers: Readonly<Record<string, string>>): string {
  const time = Date.parse(headers.ce_time ?? '');
  return String(Number.isNaN(time) ? Date.now() : time);
}

async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    work.catch(() => undefined);
  }
}
