import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Database } from '@toandan/persistence';
import type { Kafka } from 'kafkajs';
import type { GroupHandlers } from '../consumer/handlers.js';
import type { GroupRunner } from '../consumer/group-runner.js';
import type { LaneClaim } from '../consumer/incoming.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { KafkaConsumer } from './kafka-consumer.js';

const TOPIC = 'sample.account.v1';
const events = { GROUP_JOIN: 'join', HEARTBEAT: 'heartbeat', CRASH: 'crash' };

/** A statement that the consumer waits for, answered by the test when it likes. */
interface Asked {
  readonly answer: (rows: unknown[]) => void;
  readonly fail: (error: Error) => void;
}

/** Statements of one kind in the order in which they came, and whoever waits for the next. */
class Questions {
  readonly #asked: Asked[] = [];
  readonly #waiting: ((asked: Asked) => void)[] = [];
  readonly #over = Promise.withResolvers<never[]>();

  ask(): Promise<never[]> {
    const { promise, resolve, reject } = Promise.withResolvers<never[]>();
    void this.#over.promise.then(resolve);
    const asked: Asked = { answer: (rows) => resolve(rows as never[]), fail: reject };
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#asked.push(asked);
    else waiting(asked);
    return promise;
  }

  next(): Promise<Asked> {
    const asked = this.#asked.shift();
    return asked ? Promise.resolve(asked) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  get open(): number {
    return this.#asked.length;
  }

  /** Answers whatever is open or still to come with nothing: a stop waits for the tick under way. */
  end(): void {
    this.#over.resolve([]);
  }
}

let member: EventEmitter;
let takes: Questions;
let looks: Questions;
let seeks: string[];
let troubles: unknown[];
/** The epochs of each round of replays. */
let replays: number[][];
let consumer: KafkaConsumer;

beforeEach(async () => {
  member = new EventEmitter();
  [takes, looks] = [new Questions(), new Questions()];
  [seeks, troubles, replays] = [[], [], []];
  const kafka = {
    consumer: () => ({
      events,
      on: (name: string, listener: (event: unknown) => void) => member.on(name, listener),
      connect: () => Promise.resolve(),
      subscribe: () => Promise.resolve(),
      run: () => Promise.resolve(),
      disconnect: () => Promise.resolve(),
      seek: ({ offset }: { offset: string }) => seeks.push(offset),
    }),
  } as unknown as Kafka;
  const tx = { query: (sql: string) => (sql.startsWith('UPDATE') ? takes.ask() : Promise.resolve([])) };
  const database = {
    transactionOnce: (work: (with_: typeof tx) => Promise<unknown>) => work(tx),
    query: () => looks.ask(),
    execute: () => Promise.resolve(),
  } as unknown as Database;
  const runner = {
    replayWaiting: (claims: readonly LaneClaim[]) => {
      replays.push(claims.map((claim) => claim.epoch));
      return Promise.resolve(0);
    },
  } as unknown as GroupRunner;
  consumer = new KafkaConsumer(
    kafka,
    { group: { name: 'mirror.ledger', batchSize: 1 }, topics: [TOPIC] } as unknown as GroupHandlers,
    runner,
    {
      database,
      times: { leaseMs: 1_000, tickMs: 1 },
      onTrouble: (error: unknown) => troubles.push(error),
    } as unknown as TransportOptions,
  );
  await consumer.start();
});

afterEach(async () => {
  looks.end();
  await consumer.stop(0);
});

const join = (): unknown => member.emit('join', { payload: { memberAssignment: { [TOPIC]: [0] } } });
const taken = (epoch: number, at = -1): unknown[] => [
  { log: TOPIC, lane: 0, epoch: `${epoch}`, run: 1, at_xid: '0', at_position: `${at}`, not_before: null },
];
const standing = (epoch: number, owner: string | null = 'somebody'): unknown[] => [
  { log: TOPIC, lane: 0, epoch: `${epoch}`, owner },
];

/** The lane is claimed, and a tick is looking at it. */
async function lookAt(epoch: number): Promise<Asked> {
  join();
  (await takes.next()).answer(taken(epoch));
  return looks.next();
}

it('a look that began before a rejoin does not give up the claim made after it', async () => {
  const look = await lookAt(1);
  join();
  (await takes.next()).answer(taken(2));
  // The lane's new epoch is this member's own.
  look.answer(standing(2));
  (await looks.next()).answer(standing(2));
  await looks.next();
  expect(replays.at(-1)).toEqual([2]);
});

it('a lane that somebody else took is claimed again once Kafka has confirmed the membership, not before', async () => {
  const look = await lookAt(1);
  look.answer(standing(2));
  await until(() => replays.length === 1);
  expect(replays).toEqual([[]]);
  expect(takes.open).toBe(0);
  member.emit('heartbeat');
  (await takes.next()).answer(taken(3));
  (await looks.next()).answer(standing(3));
  await looks.next();
  expect(replays.at(-1)).toEqual([3]);
});

it('a claim that failed is told once and made again with the next heartbeat', async () => {
  join();
  member.emit('heartbeat');
  (await takes.next()).fail(new Error('no connection'));
  await until(() => troubles.length > 0);
  expect(troubles).toEqual([new Error('no connection')]);
  member.emit('heartbeat');
  (await takes.next()).answer(taken(1));
  (await looks.next()).answer(standing(1));
  await looks.next();
  expect(replays.at(-1)).toEqual([1]);
});

it('a claim under way at a rejoin comes before the next one, so the reading goes on where the last one says', async () => {
  join();
  const first = await takes.next();
  join();
  await ready();
  expect(takes.open).toBe(0);
  first.answer(taken(1, 100));
  // A rewind came between the two.
  (await takes.next()).answer(taken(2, -1));
  (await looks.next()).answer(standing(2));
  expect(seeks).toEqual(['101', '0']);
});

/** For what happens in this process alone: lets everything that is ready run. */
const ready = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await ready();
}
