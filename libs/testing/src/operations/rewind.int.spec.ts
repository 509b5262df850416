import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { queueLetters, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';
import { declareRepeatable, letterStates, nextInstant, untilBlocked } from './ask.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('a rewind', () => {
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

  it('to the beginning waits for the transaction under way, and then everything has its effect once', async () => {
    const striking = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const strike = async (): Promise<void> => {
      striking.resolve();
      await release.promise;
    };
    await stage.member({ idleInTransactionTimeoutMs: 20_000 }, { strike });
    await stage.publish(upTo(5).map((nth) => ({ account: 'a', nth, behaviour: nth === 4 ? 'pause' : 'ok' })));
    await striking.promise;
    const rewound = rewindGroup(stage.admin, GROUP, 'beginning');
    await untilBlocked(stage);
    // It waits for the effects and has not touched the lanes, or the member would soon wait for it in turn.
    await stage.admin.query('SELECT 1 FROM mirror.consumer_lane FOR UPDATE NOWAIT');
    release.resolve();
    expect(await rewound).toMatchObject({ group: GROUP, run: 2, lanes: 16, emptied: ['ledger'] });
    await stage.quiet();
    expect(await stage.arrivals()).toEqual(new Map([['a', upTo(5)]]));
  });

  it('that is refused leaves everything as it was', async () => {
    const member = await stage.member();
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await member.stop();
    await stage.admin.execute('ALTER TABLE mirror.consumer_lane ADD CHECK (epoch < 2)');
    const before = await whole(stage);
    await expect(rewindGroup(stage.admin, GROUP, 'beginning')).rejects.toThrow('consumer_lane');
    expect(await whole(stage)).toEqual(before);
  });

  it('to the beginning supersedes all that waits, so that nothing has its effect twice', async () => {
    await stage.member();
    await stage.publish(
      upTo(3).map((nth) => ({ account: 'bad', nth, behaviour: nth === 0 ? 'poison' : 'ok' })),
    );
    await stage.quiet();
    expect(await rewindGroup(stage.admin, GROUP, 'beginning')).toMatchObject({ superseded: 3 });
    await stage.quiet();
    expect(await letterStates(stage)).toEqual({
      bad: ['superseded', 'superseded', 'superseded', 'dead', 'parked', 'parked'],
    });
    await stage.mend('bad');
    await queueLetters(stage.admin, { group: GROUP, all: true });
    await until('all have arrived', async () => (await stage.ledger()).length === 3);
    expect(await stage.arrivals()).toEqual(new Map([['bad', [0, 1, 2]]]));
  });

  it('to a time needs a group that is declared repeatable, or force', async () => {
    const member = await stage.member();
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await member.stop();
    const to = await nextInstant();
    await expect(rewindGroup(stage.admin, GROUP, to)).rejects.toMatchObject({ code: 'not-repeatable' });
    await expect(rewindGroup(stage.admin, GROUP, to, { force: true })).resolves.toMatchObject({ run: 2 });
    await declareRepeatable(stage);
    await expect(rewindGroup(stage.admin, GROUP, to)).resolves.toMatchObject({ run: 3, emptied: [] });
  });

  it('to a time handles what came since then again, and nothing older', async () => {
    await stage.member();
    await stage.publish(upTo(3).map((nth) => ({ account: 'a', nth })));
    const to = await nextInstant();
    await stage.publish(upTo(2).map((n) => ({ account: 'a', nth: 3 + n })));
    await stage.quiet();
    await declareRepeatable(stage);
    await rewindGroup(stage.admin, GROUP, to);
    await until('the later ones came again', async () => (await stage.ledger()).length === 7);
    expect(await stage.arrivals()).toEqual(new Map([['a', [0, 1, 2, 3, 4, 3, 4]]]));
  });

  it('to a time supersedes only letters that come again', async () => {
    const member = await stage.member();
    await stage.publish([{ account: 'old', nth: 0, behaviour: 'poison' }]);
    const to = await nextInstant();
    await stage.publish([
      { account: 'new', nth: 0, behaviour: 'poison' },
      { account: 'old', nth: 1 },
    ]);
    await stage.quiet();
    await declareRepeatable(stage);
    await member.stop();
    await rewindGroup(stage.admin, GROUP, to);
    expect(await letterStates(stage)).toEqual({ old: ['dead', 'superseded'], new: ['superseded'] });

    await stage.member();
    await stage.quiet();
    expect(await letterStates(stage)).toEqual({
      old: ['dead', 'superseded', 'parked'],
      new: ['superseded', 'dead'],
    });
    await stage.mend('old');
    await stage.mend('new');
    await queueLetters(stage.admin, { group: GROUP, all: true });
    await until('all have arrived', async () => (await stage.ledger()).length === 3);
    expect(await stage.arrivals()).toEqual(
      new Map([
        ['old', [0, 1]],
        ['new', [0]],
      ]),
    );
  });

  it('to a time is refused where the group would skip what it has not read', async () => {
    const member = await stage.member();
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await declareRepeatable(stage);
    await member.stop();
    await stage.publish([{ account: 'a', nth: 1 }]);
    const to = await nextInstant();
    await expect(rewindGroup(stage.admin, GROUP, to)).rejects.toMatchObject({ code: 'unread' });
    await expect(rewindGroup(stage.admin, GROUP, new Date(Date.now() + 60_000))).rejects.toMatchObject({
      code: 'future',
    });
  });

  it('of a group that shares its effect tables is refused, since the rows of the other would be lost', async () => {
    await stage.member();
    await stage.member({ group: 'mirror.other' });
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await stage.quiet('mirror.other');
    await expect(rewindGroup(stage.admin, GROUP, 'beginning')).rejects.toMatchObject({
      code: 'shared-effects',
      details: { others: 'mirror.other' },
    });
    expect(await stage.ledger('mirror.other')).toHaveLength(1);
  });

  it('of a group whose tables are gone, or that nobody knows, says so', async () => {
    const member = await stage.member();
    await member.stop();
    await stage.admin.execute(`UPDATE mirror.consumer_group SET effects = '{ledger,gone}'`);
    await expect(rewindGroup(stage.admin, GROUP, 'beginning')).rejects.toMatchObject({
      code: 'unknown-effects',
      details: { tables: 'gone' },
    });
    for (const group of ['mirror.nobody', 'nowhere.ledger', 'pg_catalog.x', '']) {
      await expect(rewindGroup(stage.admin, group, 'beginning')).rejects.toMatchObject({
        code: 'unknown-group',
      });
    }
  });

  it('of a relay needs force', async () => {
    await stage.admin.execute(`INSERT INTO sample.consumer_group (name) VALUES ('sample.relay')`);
    await expect(rewindGroup(stage.admin, 'sample.relay', 'beginning')).rejects.toMatchObject({
      code: 'relay',
    });
    await expect(
      rewindGroup(stage.admin, 'sample.relay', 'beginning', { force: true }),
    ).resolves.toMatchObject({
      run: 2,
    });
  });
});

/** Everything a rewind may change. */
async function whole(stage: Stage): Promise<unknown> {
  return Promise.all([
    stage.admin.query('SELECT * FROM mirror.consumer_group'),
    stage.admin.query('SELECT * FROM mirror.consumer_lane ORDER BY lane'),
    stage.admin.query('SELECT * FROM mirror.ledger'),
  ]);
}
