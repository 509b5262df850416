import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@toandan/persistence';
import type { Kafka } from 'kafkajs';
import { FencedError } from '../consumer/failure.js';
import type { Incoming, LaneClaim } from '../consumer/incoming.js';
import { KafkaPublisher } from './kafka-publisher.js';

const claim: LaneClaim = {
  log: 'sample',
  lane: 0,
  epoch: 1,
  run: 1,
  at: { xid: 0, position: 0 },
  notBefore: undefined,
};

function event(position: number): Incoming {
  const at = { xid: 1, position };
  return { claim, at, topic: 'sample.thing.v1', key: 'a', headers: {}, body: String(position) };
}

describe('The relay’s page and the place of its lanes', () => {
  const { signal } = new AbortController();
  let sent: string[];
  let moves: PromiseWithResolvers<{ count: number }>[];
  let publisher: KafkaPublisher;

  const deliver = (position: number): Promise<void> =>
    publisher.deliver(publisher.prepare([event(position)]), [{ claim, to: { xid: 1, position } }], signal);

  beforeEach(() => {
    sent = [];
    moves = [];
    const producer = {
      connect: () => Promise.resolve(),
      disconnect: () => Promise.resolve(),
      sendBatch: ({ topicMessages }: { topicMessages: { messages: { value: string }[] }[] }) => {
        sent.push(...topicMessages.flatMap(({ messages }) => messages.map(({ value }) => value)));
        return Promise.resolve();
      },
    };
    const database = {
      execute: () => {
        const move = Promise.withResolvers<{ count: number }>();
        moves.push(move);
        return move.promise;
      },
    };
    publisher = new KafkaPublisher(
      { producer: () => producer } as unknown as Kafka,
      database as unknown as Database,
      'sample',
      'sample.relay',
    );
  });

  it('lets the next page be read while the place is kept, and sends it only when that is done', async () => {
    await deliver(1);
    expect([sent, moves.length]).toEqual([['1'], 1]);
    const next = deliver(2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual(['1']);
    moves[0]!.resolve({ count: 1 });
    await next;
    expect([sent, moves.length]).toEqual([['1', '2'], 2]);
  });

  it('sends nothing more for a lane that is lost, and says so once', async () => {
    await deliver(1);
    moves[0]!.resolve({ count: 0 });
    await expect(deliver(2)).rejects.toThrow(FencedError);
    expect(sent).toEqual(['1']);
    await deliver(2);
    expect(sent).toEqual(['1', '2']);
  });

  it('has settled when the last place is kept', async () => {
    await deliver(1);
    let isSettled = false;
    const settled = publisher.settled().then(() => (isSettled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSettled).toBe(false);
    moves[0]!.resolve({ count: 1 });
    await settled;
  });
});
