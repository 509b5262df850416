import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { whyNoKafka } from '@toandan/deploy/local';
import { archiveLog, groupLags, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';
import { declareRepeatable, letterStates, nextInstant } from './ask.js';
import { monthBounds, moveIntoMonth } from './old-months.js';

const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

(missing === undefined ? describe : describe.skip)(
  `operations with Kafka${missing === undefined ? '' : ` [needs Kafka: ${missing}]`}`,
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

    it('a rewind to a time handles what came since then again, and supersedes its letters', async () => {
      await stage.member();
      await stage.publish([
        { account: 'old', nth: 0, behaviour: 'poison' },
        ...upTo(3).map((nth) => ({ account: 'a', nth })),
      ]);
      const to = await nextInstant();
      await stage.publish([
        { account: 'new', nth: 0, behaviour: 'poison' },
        { account: 'a', nth: 3 },
      ]);
      await stage.quiet();
      await declareRepeatable(stage);
      await expect(rewindGroup(stage.admin, GROUP, to)).rejects.toMatchObject({ code: 'kafka-needed' });
      await rewindGroup(stage.admin, GROUP, to, stage.operatorOptions());
      await until('the later ones came again', async () => (await stage.ledger()).length === 5);
      await until('so did the letter', async () => (await stage.letters()).length === 3);
      expect(await stage.arrivals()).toEqual(new Map([['a', [0, 1, 2, 3, 3]]]));
      expect(await letterStates(stage)).toEqual({ old: ['dead'], new: ['superseded', 'dead'] });
    });

    it('a rewind to a time is refused where the group would skip what it has not read', async () => {
      const member = await stage.member();
      await stage.publish([{ account: 'a', nth: 0 }]);
      await stage.quiet();
      await declareRepeatable(stage);
      await member.stop();
      await stage.publish([{ account: 'a', nth: 1 }]);
      await until('it is in Kafka', async () => (await behind()) === 1);
      const to = await nextInstant();
      await stage.publish([{ account: 'a', nth: 2 }]);
      await until('so is the next one', async () => (await behind()) === 2);
      await expect(rewindGroup(stage.admin, GROUP, to, stage.operatorOptions())).rejects.toMatchObject({
        code: 'unread',
      });
    });

    const behind = async (): Promise<number | undefined> => {
      const lags = await groupLags(stage.admin, { group: GROUP, ...stage.operatorOptions() });
      return lags[0]!.behind;
    };

    it('the lag is what Kafka has beyond the lanes, and the relay’s own what is not yet in Kafka', async () => {
      const member = await stage.member();
      await stage.publish([{ account: 'a', nth: 0 }]);
      await stage.quiet();
      const running = await until('all partitions are owned', async () => {
        const lags = await groupLags(stage.admin, stage.operatorOptions());
        return lags[0]!.lanesOwned === 6 && lags;
      });
      expect(running).toMatchObject([
        { group: GROUP, log: stage.sample.topic.name, behind: 0, members: 1, lanesUnowned: 0 },
        { group: 'sample.relay', log: 'sample', members: 1, lanesOwned: 16 },
      ]);
      expect(await groupLags(stage.admin, { group: GROUP })).toMatchObject([{ behind: undefined }]);
      await member.stop();
      await stage.publish(upTo(5).map((n) => ({ account: `a-${n}`, nth: 0 })));
      await until('the relay has sent them', async () => (await behind()) === 5);
      await stage.stopRelay();
      await stage.publish([{ account: 'a', nth: 1 }]);
      expect(await groupLags(stage.admin, { group: 'sample.relay' })).toMatchObject([
        { behind: 1, members: 0 },
      ]);
    });

    it('a month that the relay has not sent yet is not archived', async () => {
      await stage.publish([{ account: 'a', nth: 0 }]);
      await until('the relay has sent it', async () => (await relayBehind()) === 0);
      await stage.stopRelay();
      await stage.publish([{ account: 'a', nth: 1 }]);
      await moveIntoMonth(stage, '2020-01');
      const { until: february } = monthBounds('2020-01');
      await expect(archiveLog(stage.admin, 'sample', february)).rejects.toMatchObject({
        code: 'held-back',
        details: { readers: 'sample.relay' },
      });
      await stage.startRelay();
      const gone = await until('the relay is past it', () =>
        archiveLog(stage.admin, 'sample', february).catch(() => undefined),
      );
      expect(gone).toEqual(['outbox_2020_01']);
      await stage.member();
      await until('both arrive all the same', async () => (await stage.ledger()).length === 2);
    });

    const relayBehind = async (): Promise<number | undefined> => {
      const [lag] = await groupLags(stage.admin, { group: 'sample.relay' });
      return lag?.behind;
    };
  },
);
