import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { whyNoKafka } from '@toandan/deploy/local';
import { queueLetters, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';

const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });

/** No events come any more: nothing but the member itself can find out that its lane is no longer its own. */
(missing === undefined ? describe : describe.skip)(
  `a lane without traffic${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
  () => {
    let world: World;
    let stage: Stage;

    beforeAll(async () => {
      world = await World.start('kafka');
    });
    afterAll(() => world.stop());
    beforeEach(async () => {
      stage = await world.stage();
    });
    afterEach(() => stage.end());

    it('is taken back when a claim that its former owner had under way comes after the new owner’s', async () => {
      await stage.member();
      await publishDead(stage);
      await lateClaim(stage);
      await replay(stage);
    });

    it('hears of a rewind afterwards', async () => {
      await stage.member();
      await publishDead(stage);
      await lateClaim(stage);
      await until('the lane has an owner again', async () => (await lateOwners(stage)) === 0);
      await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
      await until('the event came again', async () => (await stage.letters()).length === 2);
    });

    it('is claimed again when the first claim failed', async () => {
      const member = await stage.member();
      await publishDead(stage);
      await member.stop();
      await stage.admin.execute(
        `ALTER TABLE mirror.consumer_lane ADD CONSTRAINT unclaimable CHECK (owner IS NULL) NOT VALID`,
      );
      await stage.member();
      await until('every claim has failed', async () => {
        const failed = stage.troubles.filter((trouble) => String(trouble).includes('unclaimable'));
        return failed.length >= stage.sample.topic.partitions;
      });
      await stage.admin.execute('ALTER TABLE mirror.consumer_lane DROP CONSTRAINT unclaimable');
      await replay(stage);
    });
  },
);

/** An event that nothing follows, and that waits for an operator. */
async function publishDead(stage: Stage): Promise<void> {
  await stage.publish([{ account: 'a', nth: 0, behaviour: 'poison' }]);
  await stage.quiet();
}

/** What the claim of a member that is gone by now leaves behind. */
async function lateClaim(stage: Stage): Promise<void> {
  await stage.admin.execute(
    `UPDATE mirror.consumer_lane SET epoch = epoch + 1, owner = 'late' WHERE consumer_group = $1`,
    [GROUP],
  );
}

async function lateOwners(stage: Stage): Promise<number> {
  const rows = await stage.admin.query(`SELECT 1 FROM mirror.consumer_lane WHERE owner = 'late'`);
  return rows.length;
}

async function replay(stage: Stage): Promise<void> {
  await stage.mend('a');
  await queueLetters(stage.admin, { group: GROUP, all: true });
  await until('the letter is replayed', async () => (await stage.unfinished()) === 0);
  expect(await stage.arrivals()).toEqual(new Map([['a', [0]]]));
}
