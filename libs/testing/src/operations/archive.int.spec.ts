import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { archiveLog, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';
import { declareRepeatable, untilBlocked } from './ask.js';
import { monthBounds, moveIntoMonth } from './old-months.js';

describe('archiving', () => {
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

  const partitions = async (): Promise<string[]> => {
    const rows = await stage.admin.query<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits
        WHERE inhparent = 'sample.outbox'::regclass ORDER BY 1`,
    );
    return rows.map((row) => row.name.replace('sample.', ''));
  };
  const eventually = (before: Date): Promise<string[]> =>
    until('the reader has moved on', () => archiveLog(stage.admin, 'sample', before).catch(() => undefined));

  /** One event in January 2020 that the group has read. */
  const readJanuary = async (): Promise<void> => {
    const member = await stage.member();
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await moveIntoMonth(stage, '2020-01');
    await until('its lanes are past it', async () => {
      const behind = await stage.admin.query(
        `SELECT 1 FROM mirror.consumer_lane l, sample.outbox o WHERE l.at_xid < o.xid`,
      );
      return behind.length === 0;
    });
    await member.stop();
  };

  it('keeps a month for a group that stopped in its middle, and lets it go once that has read on', async () => {
    await readJanuary();
    await stage.publish([{ account: 'a', nth: 1 }]);
    await moveIntoMonth(stage, '2020-02');
    const march = monthBounds('2020-02').until;
    await expect(archiveLog(stage.admin, 'sample', march)).rejects.toMatchObject({
      code: 'held-back',
      details: { partition: 'outbox_2020_02', readers: GROUP },
    });
    expect(await partitions()).toEqual(['outbox_2020_01', 'outbox_2020_02', 'outbox_default']);

    await stage.member();
    await stage.quiet();
    expect(await eventually(march)).toEqual(['outbox_2020_01', 'outbox_2020_02']);
    expect(await partitions()).toEqual(['outbox_default']);
    await stage.publish([{ account: 'a', nth: 2 }]);
    await stage.quiet();
    expect(await stage.arrivals()).toEqual(new Map([['a', [0, 1, 2]]]));
  });

  it('takes only months that lie wholly before the date, and leaves a trace of each', async () => {
    await readJanuary();
    await moveIntoMonth(stage, '2020-02');
    await stage.admin.execute(
      `CREATE TABLE sample.outbox_2100_01 PARTITION OF sample.outbox FOR VALUES FROM ('2100-01-01Z') TO ('2100-02-01Z')`,
    );
    expect(await archiveLog(stage.admin, 'sample', new Date('2020-01-31T23:59:59Z'))).toEqual([]);
    expect(await archiveLog(stage.admin, 'sample', new Date('2020-02-15T00:00:00Z'))).toEqual([
      'outbox_2020_01',
    ]);
    // A month ahead is empty, and goes on being there for those who will write into it.
    expect(await archiveLog(stage.admin, 'sample', new Date('2200-01-01T00:00:00Z'))).toEqual([
      'outbox_2020_02',
    ]);
    expect(await partitions()).toEqual(['outbox_2100_01', 'outbox_default']);
    const trace = await stage.admin.query(
      `SELECT partition, until, last_xid <> '0' AS held FROM sample.outbox_archived ORDER BY 1`,
    );
    expect(trace).toEqual([
      { partition: 'outbox_2020_01', until: monthBounds('2020-01').until, held: true },
      { partition: 'outbox_2020_02', until: monthBounds('2020-02').until, held: false },
    ]);
  });

  it('never takes the default partition, whatever is in it', async () => {
    await readJanuary();
    await stage.publish([{ account: 'a', nth: 1 }]);
    await stage.admin.execute(`UPDATE sample.outbox_default SET recorded_at = '2019-01-01Z'`);
    expect(await archiveLog(stage.admin, 'sample', new Date())).toEqual(['outbox_2020_01']);
    expect(await partitions()).toEqual(['outbox_default']);
    expect(await stage.admin.query('SELECT 1 FROM sample.outbox')).toHaveLength(1);
  });

  it('of a log that nobody has read needs force', async () => {
    await stage.publish([{ account: 'a', nth: 0 }]);
    await moveIntoMonth(stage, '2020-01');
    await expect(archiveLog(stage.admin, 'sample', new Date())).rejects.toMatchObject({ code: 'no-reader' });
    expect(await archiveLog(stage.admin, 'sample', new Date(), { force: true })).toHaveLength(1);
    await expect(archiveLog(stage.admin, 'nowhere', new Date())).rejects.toMatchObject({
      code: 'unknown-service',
    });
  });

  it('is heard of by a group that would begin with a gap', async () => {
    await readJanuary();
    await archiveLog(stage.admin, 'sample', new Date());
    await stage.publish([{ account: 'a', nth: 1 }]);
    const late = stage.member({ group: 'mirror.late' });
    await expect(late).rejects.toThrow(
      'mirror.late is to begin at the beginning of the log of sample, which was archived up to 2020-02-01T00:00:00.000Z',
    );
    await expect(
      stage.member({ group: 'mirror.early', startAt: '2020-01-20T00:00:00Z' }),
    ).rejects.toMatchObject({ name: 'GroupError' });
    await stage.member({ group: 'mirror.after', startAt: '2020-02-02T00:00:00Z' });
    await until('it has read', async () => (await stage.ledger('mirror.after')).length === 1);
  });

  it('is the limit of a rewind', async () => {
    await readJanuary();
    await archiveLog(stage.admin, 'sample', new Date());
    await declareRepeatable(stage);
    for (const to of ['beginning', new Date('2020-01-31T00:00:00Z')] as const) {
      await expect(rewindGroup(stage.admin, GROUP, to, { force: true })).rejects.toMatchObject({
        code: 'archived',
        details: { earliest: '2020-02-01T00:05:00.000Z' },
      });
    }
    expect(await stage.ledger()).toHaveLength(1);
    await expect(rewindGroup(stage.admin, GROUP, new Date('2020-02-02T00:00:00Z'))).resolves.toMatchObject({
      run: 2,
    });
  });

  it('waits for a group that is being declared, and then sees it', async () => {
    await readJanuary();
    let archiving: Promise<string[]> | undefined;
    await stage.producer.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('toandan-archive-logs'))`);
      archiving = archiveLog(stage.admin, 'sample', new Date());
      archiving.catch(() => undefined);
      await untilBlocked(stage);
      await tx.execute(
        `INSERT INTO consumer_lane (consumer_group, log, lane) VALUES ('sample.newcomer', 'sample', 0)`,
      );
    });
    await expect(archiving).rejects.toMatchObject({
      code: 'held-back',
      details: { readers: 'sample.newcomer' },
    });
    expect(await partitions()).toContain('outbox_2020_01');
  });

  it.each([
    ['a declaration', () => stage.member({ group: 'mirror.newcomer' })],
    ['a rewind', () => rewindGroup(stage.admin, GROUP, 'beginning')],
  ])('makes %s wait until it is done', async (_, decide) => {
    await readJanuary();
    let decided: Promise<unknown> | undefined;
    await stage.admin.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('toandan-archive-logs'))`);
      decided = decide();
      decided.catch(() => undefined);
      await until('it waits', async () => {
        const waiting = await stage.producer.query(
          `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
        );
        return waiting.length > 0;
      });
      await tx.execute(
        `INSERT INTO sample.outbox_archived (partition, until, last_xid) VALUES ('x', '2020-02-01Z', '9')`,
      );
    });
    await expect(decided).rejects.toThrow('archived up to 2020-02-01');
  });
});
