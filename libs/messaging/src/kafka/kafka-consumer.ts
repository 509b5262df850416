import { retrying } from '@toandan/persistence';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { FencedError } from '../consumer/failure.js';
import type { GroupHandlers } from '../consumer/handlers.js';
import { movesOf, type GroupRunner } from '../consumer/group-runner.js';
import { laneName, type Incoming, type LaneClaim } from '../consumer/incoming.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { groupStart } from '../lanes/group-store.js';
import { memberName } from '../log/log-consumer.js';
import { Gather, type Part } from './gather.js';
import { PartitionLanes } from './partition-lanes.js';
import { SharedOrAlone } from './shared-or-alone.js';
import { offsetsAt } from './topics.js';

interface Partition {
  readonly topic: string;
  readonly partition: number;
}

/**
 * One member of one group on Kafka. Kafka divides the partitions and keeps the connection alive; where a
 * lane stands, who may commit and what was seen is the consumer's own database's business, so that it
 * commits with the effect. Offsets go to Kafka after that, for tools to see.
 */
export class KafkaConsumer {
  #consumer: Consumer;
  readonly #lanes: PartitionLanes;
  readonly #gather: Gather;
  /** What Kafka assigned to this membership: each of these is to be held. */
  #assigned: readonly Partition[] = [];
  readonly #held = new Map<string, Promise<LaneClaim>>();
  /** The last claim asked for of each lane, also of memberships before: see #claim. */
  readonly #claims = new Map<string, Promise<unknown>>();
  readonly #abandon = new AbortController();
  readonly #group: string;
  #stopping = false;
  #ticking: NodeJS.Timeout | undefined;
  #tick: Promise<void> = Promise.resolve();
  /** Replays and live events of a lane never run beside each other; live events of different lanes do. */
  readonly #turns = new SharedOrAlone();

  constructor(
    private readonly kafka: Kafka,
    private readonly handlers: GroupHandlers,
    private readonly runner: GroupRunner,
    private readonly options: TransportOptions,
  ) {
    const { leaseMs } = options.times;
    this.#group = handlers.group.name;
    this.#lanes = new PartitionLanes(options.database, this.#group, memberName());
    this.#gather = new Gather(
      (parts) => this.#turns.shared(() => this.#deliver(parts)),
      handlers.group.batchSize,
    );
    this.#consumer = this.#create(leaseMs);
  }

  async start(): Promise<void> {
    await this.#open();
    this.#ticking = setInterval(() => {
      this.#tick = this.#tick.then(() => this.#onTick()).catch(this.options.onTrouble);
    }, this.options.times.tickMs);
  }

  #create(leaseMs: number): Consumer {
    return this.kafka.consumer({
      groupId: this.#group,
      sessionTimeout: leaseMs,
      heartbeatInterval: Math.floor(leaseMs / 4),
      rebalanceTimeout: Math.max(leaseMs * 3, 30_000),
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 500,
    });
  }

  async #open(): Promise<void> {
    await this.#consumer.connect();
    // kafkajs starts again by itself after most failures; after the others it would lie dead without a word.
    this.#consumer.on(this.#consumer.events.CRASH, ({ payload }) => {
      this.options.onTrouble(payload.error);
      if (!payload.restart) void this.#openAgain();
    });
    // A fresh membership: whatever was held before has to be claimed again, under a new epoch.
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, ({ payload }) => {
      this.#held.clear();
      this.#assigned = Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
        partitions.map((partition) => ({ topic, partition })),
      );
      this.#holdAssigned();
    });
    // Kafka has just said that the assignment still stands. What is not held was lost to a claim that a former
    // owner had under way, or could not be claimed; without traffic nothing else would ask for it again.
    this.#consumer.on(this.#consumer.events.HEARTBEAT, () => this.#holdAssigned());
    await this.#consumer.subscribe({ topics: [...this.handlers.topics], fromBeginning: true });
    await this.#consumer.run({
      eachBatchAutoResolve: false,
      autoCommitInterval: 1_000,
      partitionsConsumedConcurrently: 16,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
  }

  async #openAgain(): Promise<void> {
    const { signal } = this.#abandon;
    const open = async (): Promise<void> => {
      this.#consumer = this.#create(this.options.times.leaseMs);
      await this.#open();
    };
    await retrying(open, { times: this.options.retry, again: () => !this.#stopping, signal }).catch(
      this.options.onTrouble,
    );
  }

  /** Finishes what is under way within `withinMs`, else lets it roll back; then leaves the group. */
  async stop(withinMs: number): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#ticking);
    const limit = setTimeout(() => this.#abandon.abort(), withinMs);
    await this.#consumer.disconnect().catch(this.options.onTrouble);
    await this.#tick;
    clearTimeout(limit);
    this.#abandon.abort();
    await this.#lanes.leave().catch(this.options.onTrouble);
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    // A member that was away for long learns here that it is none any more, before it can claim anything.
    await payload.heartbeat();
    const holding = this.#hold(batch.topic, batch.partition);
    const claim = await holding;
    // kafkajs sends heartbeats only when asked to; a handler that waits for its database must not lose its place.
    let lost: unknown;
    const beat = setInterval(
      () => void payload.heartbeat().catch((error: unknown) => (lost = error)),
      this.options.times.leaseMs / 4,
    );
    try {
      const { batchSize } = this.handlers.group;
      for (let from = 0; from < batch.messages.length; from += batchSize) {
        if (!payload.isRunning() || payload.isStale() || lost !== undefined) break;
        const messages = batch.messages.slice(from, from + batchSize);
        const events = messages
          .map((message) => toIncoming(claim, batch.topic, message))
          .filter((event) => event.at.position > claim.at.position);
        if (events.length > 0) await this.#gather.add(this.#prepared(events));
        payload.resolveOffset(messages.at(-1)!.offset);
      }
    } catch (error) {
      // Fenced or abandoned: nothing of it stands. The next batch starts from the lane's own place.
      this.#drop(laneName(claim), holding);
      if (!(error instanceof FencedError) && !this.#abandon.signal.aborted) throw error;
    } finally {
      clearInterval(beat);
    }
    if (lost !== undefined) throw lost as Error;
  }

  /** Before it is their turn: while the transaction before them is at the database. */
  #prepared(events: readonly Incoming[]): Part {
    return { work: this.runner.prepare(events), count: events.length, moves: movesOf(events) };
  }

  async #deliver(parts: readonly Part[]): Promise<void> {
    const work = parts.flatMap((part) => part.work);
    const moves = parts.flatMap((part) => part.moves);
    await this.runner.deliver(work, moves, this.#abandon.signal);
  }

  #holdAssigned(): void {
    if (this.#stopping) return;
    for (const { topic, partition } of this.#assigned) {
      // One that is still under way has somebody who hears of its failure.
      if (!this.#held.has(laneName({ log: topic, lane: partition }))) {
        void this.#hold(topic, partition).catch(this.options.onTrouble);
      }
    }
  }

  /** Claims a lane once per membership, and again where the claim was lost. Failures are not kept. */
  #hold(topic: string, partition: number): Promise<LaneClaim> {
    const name = laneName({ log: topic, lane: partition });
    const held = this.#held.get(name);
    if (held !== undefined) return held;
    const claim = this.#claim(name, topic, partition);
    this.#held.set(name, claim);
    claim.catch(() => this.#drop(name, claim));
    return claim;
  }

  /** Gives a claim up, unless there is a later one in its place. */
  #drop(name: string, claim: Promise<LaneClaim>): void {
    if (this.#held.get(name) === claim) this.#held.delete(name);
  }

  /**
   * Takes a lane and has Kafka read from the lane's own place: the offset that Kafka was told may lie elsewhere,
   * after a rewind or with a database restored. One claim of a lane after the other: the last one asked for has the
   * last epoch, and the last word on where the reading goes on.
   */
  #claim(name: string, topic: string, partition: number): Promise<LaneClaim> {
    const before = this.#claims.get(name) ?? Promise.resolve();
    const next = before.then(async () => {
      const claim = await this.#lanes.claim(topic, partition, () => this.#startOf(topic, partition));
      this.#consumer.seek({ topic, partition, offset: String(claim.at.position + 1) });
      return claim;
    });
    const done = next.catch(() => undefined);
    this.#claims.set(name, done);
    return next;
  }

  async #startOf(topic: string, partition: number): Promise<number> {
    const start = await groupStart(this.options.database, this.#group);
    if (start === undefined) return 0;
    return (await offsetsAt(this.kafka, topic, start)).get(partition) ?? 0;
  }

  /** Looks for rewinds and for letters to try again; lanes without traffic would not notice otherwise. */
  async #onTick(): Promise<void> {
    const held = new Map<LaneClaim, Promise<LaneClaim>>();
    const known = [...this.#held.values()].map(async (holding) => held.set(await holding, holding));
    await Promise.allSettled(known);
    if (held.size === 0) return;
    for (const { claim, ownerless } of await this.#lanes.overtaken([...held.keys()])) {
      this.#drop(laneName(claim), held.get(claim)!);
      held.delete(claim);
      // One that somebody else took is claimed again only when Kafka has confirmed that it is ours.
      if (ownerless) await this.#hold(claim.log, claim.lane);
    }
    const claims = [...held.keys()];
    await this.#turns
      .alone(() => this.runner.replayWaiting(claims, this.#abandon.signal))
      .catch((error: unknown) => {
        if (!(error instanceof FencedError)) throw error;
      });
  }
}

function toIncoming(claim: LaneClaim, topic: string, message: KafkaMessage): Incoming {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (value !== undefined) headers[name] = String(Array.isArray(value) ? value[0] : value);
  }
  return {
    claim,
    at: { xid: 0, position: Number(message.offset) },
    topic,
    key: message.key?.toString() ?? '',
    headers,
    body: message.value ?? Buffer.alloc(0),
  };
}
