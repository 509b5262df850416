import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { groupLags, queueLetters } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('the lag of groups', () => {
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

  it('is what lies beyond the lanes, for a group that has stopped', async () => {
    const member = await stage.member();
    await stage.publish([{ account: 'a', nth: 0 }]);
    await stage.quiet();
    await member.stop();
    const before = new Date();
    await stage.publish(upTo(7).map((n) => ({ account: `a-${n % 3}`, nth: n })));
    const [lag, ...more] = await groupLags(stage.admin);
    expect(more).toEqual([]);
    expect(lag).toMatchObject({
      service: 'mirror',
      group: GROUP,
      log: 'sample',
      run: 1,
      behind: 7,
      atLeast: false,
      members: 0,
      lanesOwned: 0,
      lanesUnowned: 16,
      dead: 0,
      waiting: 0,
    });
    expect(lag!.oldest!.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1_000);
    expect(lag!.movedAt).toBeInstanceOf(Date);
    expect(await groupLags(stage.admin, { most: 3 })).toMatchObject([{ behind: 3, atLeast: true }]);
    expect(await groupLags(stage.admin, { most: 7 })).toMatchObject([{ behind: 7, atLeast: false }]);
  });

  it('counts members, lanes and letters of a group that runs', async () => {
    await stage.member();
    await stage.member();
    await stage.publish(
      upTo(3).map((nth) => ({ account: 'bad', nth, behaviour: nth === 0 ? 'poison' : 'ok' })),
    );
    await stage.quiet();
    const lag = await until('both members hold lanes', async () => {
      const [one] = await groupLags(stage.admin, { group: GROUP });
      // Between one member's handing back and the other's taking, lanes have no owner for a moment.
      return one!.members === 2 && one!.behind === 0 && one!.lanesUnowned === 0 && one;
    });
    expect(lag).toMatchObject({ lanesOwned: 16, lanesUnowned: 0, oldest: undefined, dead: 1, waiting: 2 });
    await stage.mend('bad');
    await queueLetters(stage.admin, { group: GROUP, all: true });
    await until('nothing waits', async () => {
      const [one] = await groupLags(stage.admin, { group: GROUP });
      return one!.dead + one!.waiting === 0;
    });
  });

  it('leaves out what nobody can read yet, and topics the group does not read', async () => {
    const member = await stage.member();
    await member.stop();
    await stage.admin.execute(
      `INSERT INTO sample.outbox (topic, slice, event_key, headers, payload) VALUES ('sample.other.v1', 1, 'a', '{}', '{}')`,
    );
    await stage.producer.transaction(async (tx) => {
      await tx.query('SELECT pg_current_xact_id()');
      await stage.publish([{ account: 'a', nth: 0 }]);
      expect(await groupLags(stage.admin)).toMatchObject([{ behind: 0 }]);
    });
    expect(await groupLags(stage.admin)).toMatchObject([{ behind: 1 }]);
  });

  it('shows a group that never ran, and one whose members are silent', async () => {
    await stage.admin.execute(`INSERT INTO mirror.consumer_group (name) VALUES ('mirror.idle')`);
    await stage.admin.execute(
      `INSERT INTO mirror.consumer_lane (consumer_group, log, lane, owner, lease_until)
       VALUES ('mirror.idle', 'gone', 0, 'someone', clock_timestamp() - interval '1 second')`,
    );
    await stage.admin.execute(`INSERT INTO sample.consumer_group (name) VALUES ('sample.relay')`);
    expect(await groupLags(stage.admin)).toMatchObject([
      { group: 'mirror.idle', log: 'gone', members: 0, lanesOwned: 0, lanesUnowned: 1, behind: undefined },
      { group: 'sample.relay', log: undefined, lanesUnowned: 0, behind: undefined },
    ]);
  });
});
