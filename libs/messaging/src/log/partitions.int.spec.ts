import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import type { Database } from '@toandan/persistence';
import { SpecDatabase } from '../spec-database.js';
import { LOG_START } from './cursor.js';
import { LogReader } from './log-reader.js';
import { ensurePartitions, monthsFrom } from './partitions.js';

const NOVEMBER = new Date('2026-11-22T08:00:00Z');

describe('the months of a log', () => {
  it('are those of UTC, over the end of a year', () => {
    // Still November in UTC, though it is December in Hà Nội.
    expect(monthsFrom(new Date('2026-12-01T06:00:00+07:00'), 3)).toEqual([
      { name: 'outbox_2026_11', from: new Date('2026-11-01T00:00Z'), until: new Date('2026-12-01T00:00Z') },
      { name: 'outbox_2026_12', from: new Date('2026-12-01T00:00Z'), until: new Date('2027-01-01T00:00Z') },
      { name: 'outbox_2027_01', from: new Date('2027-01-01T00:00Z'), until: new Date('2027-02-01T00:00Z') },
    ]);
  });

  it('begin with the month itself also on a day that the next one does not have', () => {
    const names = monthsFrom(new Date('2027-01-31T12:00Z'), 2).map((month) => month.name);
    expect(names).toEqual(['outbox_2027_01', 'outbox_2027_02']);
  });
});

describe('partitions of a log', () => {
  let server: LocalPostgres;
  let world: SpecDatabase;
  let sample: Database;
  let opened = 0;

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    opened += 1;
    world = await SpecDatabase.open(server, `partitions_${opened}`, ['sample']);
    sample = world.of('sample');
  });

  afterEach(async () => {
    await world.close();
  });

  const append = async (key: string, recordedAt: string): Promise<void> => {
    await sample.query(
      `INSERT INTO outbox (recorded_at, topic, slice, event_key, headers, payload)
       VALUES ($1, 'sample.account.v1', 1, $2, '{"ce_id":"x"}', '{"a": 1}')`,
      [recordedAt, key],
    );
  };

  /** Which key lies where. */
  const places = async (): Promise<Record<string, string>> => {
    const rows = await sample.query<{ key: string; place: string }>(
      'SELECT event_key AS key, tableoid::regclass::text AS place FROM outbox',
    );
    return Object.fromEntries(rows.map((row) => [row.key, row.place]));
  };

  const read = (limit = 100) => new LogReader(world.logs, 'sample').read({ after: LOG_START, limit });

  it('are made for the months asked for, and only once', async () => {
    const names = ['outbox_2026_11', 'outbox_2026_12', 'outbox_2027_01', 'outbox_2027_02'];
    expect(await ensurePartitions(sample, NOVEMBER, 4)).toEqual(names);
    expect(await ensurePartitions(sample, NOVEMBER, 4)).toEqual([]);
    // A month later there is one more.
    expect(await ensurePartitions(sample, new Date('2026-12-05Z'), 4)).toEqual(['outbox_2027_03']);
  });

  it('take what is recorded in their month, to the millisecond', async () => {
    await ensurePartitions(sample, NOVEMBER, 2);
    await append('before', '2026-10-31T23:59:59.999Z');
    await append('first', '2026-11-01T00:00:00Z');
    await append('last', '2026-11-30T23:59:59.999999Z');
    await append('next', '2026-12-01T00:00:00Z');
    await append('after', '2027-01-01T00:00:00Z');
    expect(await places()).toEqual({
      before: 'outbox_default',
      first: 'outbox_2026_11',
      last: 'outbox_2026_11',
      next: 'outbox_2026_12',
      after: 'outbox_default',
    });
  });

  it('take over what had to go to the default partition, as it was, and leave the rest there', async () => {
    await append('earlier', '2026-10-15T00:00:00Z');
    await append('one', '2026-11-03T00:00:00Z');
    await append('two', '2026-12-24T00:00:00Z');
    const before = await read();

    await ensurePartitions(sample, NOVEMBER, 2);

    expect(await places()).toEqual({
      earlier: 'outbox_default',
      one: 'outbox_2026_11',
      two: 'outbox_2026_12',
    });
    // Cursor and bytes: a consumer that stands between them goes on where it was.
    expect((await read()).rows).toEqual(before.rows);
    await append('three', '2026-11-04T00:00:00Z');
    expect((await read()).rows.map((row) => row.key)).toEqual(['earlier', 'one', 'two', 'three']);
  });

  it('have the indexes of the log, and may be read through the log only', async () => {
    await ensurePartitions(sample, NOVEMBER, 1);
    const indexes = await sample.query<{ on: string }>(
      `SELECT array_to_string(array_agg(attname ORDER BY attname), ' ') AS on FROM pg_index
         JOIN pg_attribute ON attrelid = indexrelid
        WHERE indrelid = 'outbox_2026_11'::regclass GROUP BY indexrelid ORDER BY 1`,
    );
    expect(indexes.map((index) => index.on)).toEqual(['event_key xid', 'position xid']);
    await expect(world.logs.query('SELECT 1 FROM sample.outbox_2026_11')).rejects.toThrow(
      'permission denied for table outbox_2026_11',
    );
  });

  it('are made once by two who make them at the same time', async () => {
    await append('one', '2026-11-03T00:00:00Z');
    const made = await Promise.all([
      ensurePartitions(sample, NOVEMBER, 3),
      ensurePartitions(sample, NOVEMBER, 3),
    ]);
    expect(made.flat().sort()).toEqual(['outbox_2026_11', 'outbox_2026_12', 'outbox_2027_01']);
    expect(await places()).toEqual({ one: 'outbox_2026_11' });
  });

  it('are never half there for a reader that comes by', async () => {
    await append('one', '2026-11-03T00:00:00Z');
    const gate = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holder = sample.transactionOnce(async (tx) => {
      await tx.query('SELECT 1 FROM outbox LIMIT 1');
      held.resolve();
      await gate.promise;
    });
    await held.promise;

    const made = ensurePartitions(sample, NOVEMBER, 1);
    await world.waiting(1);
    // It knows the log as it is now, or waits until the month is in it.
    const page = read();
    await world.waiting(2);
    gate.resolve();
    await holder;

    expect(await made).toEqual(['outbox_2026_11']);
    expect((await page).rows.map((row) => row.key)).toEqual(['one']);
  });
});
