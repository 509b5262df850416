import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toHeaders, REDACTED } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { tail, type LogEntry, type TailOptions } from '@toandan/messaging/operations';
import { Database } from '@toandan/persistence';
import type { Stage } from '../world/stage.js';
import { World } from '../world/world.js';
import { nextInstant } from './ask.js';

const headers = (type: string, key: string): Record<string, string> =>
  toHeaders({
    id: newId(),
    type,
    version: 2,
    source: '/sample',
    key,
    time: new Date().toISOString(),
    correlationId: newId(),
  });

describe('the tail of logs', () => {
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    world = await World.start('postgres');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    stage = await world.stage();
  });
  afterEach(() => stage.end());

  const all = async (options: Partial<TailOptions> = {}, database = stage.admin): Promise<LogEntry[]> => {
    const { contracts } = stage.sample;
    const entries: LogEntry[] = [];
    for await (const entry of tail(database, { services: ['sample', 'mirror'], contracts, ...options })) {
      entries.push(entry);
    }
    return entries;
  };
  const payloads = (entries: readonly LogEntry[]): unknown[] => entries.map((entry) => entry.payload);

  it('gives each log in its order, several logs by time', async () => {
    await stage.publish([
      { account: 'a', nth: 0 },
      { account: 'b', nth: 0 },
    ]);
    await stage.admin.execute(
      `INSERT INTO mirror.outbox (topic, slice, event_key, headers, payload) VALUES ('mirror.x.v1', 1, 'm', $1, '{}')`,
      [headers('mirror.done', 'm')],
    );
    await stage.publish([{ account: 'a', nth: 1 }]);
    const entries = await all();
    expect(entries.map(({ service, key }) => `${service} ${key}`)).toEqual([
      'sample a',
      'sample b',
      'mirror m',
      'sample a',
    ]);
    expect(entries[3]).toMatchObject({
      envelope: { type: 'sample.amount-moved', version: 2, key: 'a' },
      payload: { account: 'a', nth: 1, amount: '1.50' },
    });
  });

  it('needs no more than the log reader may see', async () => {
    await stage.publish([{ account: 'a', nth: 0 }]);
    const logs = new Database({ url: stage.urls.logs, applicationName: 'tail' });
    expect(await all({}, logs)).toHaveLength(1);
    await logs.close();
  });

  it('shows no field that the contract does not know, and nothing of an unknown event', async () => {
    await stage.publishRaw(
      'a',
      headers('sample.amount-moved', 'a'),
      '{"account":"a","secret":"bí mật 7731"}',
    );
    await stage.publishRaw('a', headers('sample.unheard-of', 'a'), '{"account":"bí mật 7731"}');
    await stage.publishRaw('a', { ce_type: 'bí mật 7731' }, '{"account":"bí mật 7731"}');
    const entries = await all();
    expect(payloads(entries)).toEqual([{ account: 'a', secret: REDACTED }, undefined, undefined]);
    expect(entries[1]!.envelope?.type).toBe('sample.unheard-of');
    expect(entries[2]!.envelope).toBeUndefined();
    expect(JSON.stringify(entries)).not.toContain('7731');
  });

  it('is narrowed by type, key and time', async () => {
    await stage.publish([{ account: 'a', nth: 0 }]);
    const since = await nextInstant();
    await stage.publish([
      { account: 'a', nth: 1 },
      { account: 'b', nth: 0 },
    ]);
    await stage.publishRaw('b', headers('sample.unheard-of', 'b'), '{}');
    expect(payloads(await all({ since, key: 'a' }))).toMatchObject([{ nth: 1 }]);
    expect(await all({ types: ['sample.unheard-of'] })).toMatchObject([{ key: 'b' }]);
    expect(await all({ since })).toHaveLength(3);
  });

  it('goes past pages, and follows what comes until it is told to stop', async () => {
    await stage.publish(
      Array.from({ length: 450 }, (_, nth) => ({ account: 'a', nth })),
      { together: true },
    );
    expect(payloads(await all())).toMatchObject(Array.from({ length: 450 }, (_, nth) => ({ nth })));

    const stop = new AbortController();
    const { contracts } = stage.sample;
    const following = tail(stage.admin, {
      services: ['sample'],
      contracts,
      follow: true,
      signal: stop.signal,
    });
    const first = following.next();
    await stage.publish([{ account: 'b', nth: 7 }]);
    // Where the clocks are level, events of the very same millisecond may come along.
    let { value } = (await first) as { value: LogEntry };
    while (value.key !== 'b') ({ value } = (await following.next()) as { value: LogEntry });
    expect(value.payload).toMatchObject({ nth: 7 });
    const next = following.next();
    stop.abort();
    await expect(next).resolves.toMatchObject({ done: true });
  });
});
