import assert from 'node:assert/strict';
import { discardLetters, queueLetters } from '@toandan/messaging/operations';
import { GROUP } from '../../world/stage.js';
import { until } from '../../world/until.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals, upTo } from '../expect.js';

export const failureCases: ConformanceCase[] = [
  {
    name: 'a poison event is a dead letter at once; its key waits and the others go on',
    async run(stage) {
      await stage.member();
      await stage.publish(
        [
          { account: 'bad', nth: 0 },
          { account: 'bad', nth: 1, behaviour: 'poison' },
          { account: 'good', nth: 0 },
          { account: 'bad', nth: 2 },
          { account: 'good', nth: 1 },
        ],
        { together: true },
      );
      await stage.quiet();
      await expectArrivals(stage, { bad: [0], good: [0, 1] });
      const letters = (await stage.letters()).map(({ key, state, reason, attempts }) => ({
        key,
        state,
        reason,
        attempts,
      }));
      assert.deepEqual(letters, [
        { key: 'bad', state: 'dead', reason: 'poison', attempts: 1 },
        { key: 'bad', state: 'parked', reason: 'parked', attempts: 0 },
      ]);
    },
  },
  {
    name: 'an event that fails for unknown reasons is tried as often as declared, then it is a dead letter',
    async run(stage) {
      await stage.member({ takes: 'one' });
      await stage.publish([
        { account: 'odd', nth: 0, behaviour: 'unknown' },
        { account: 'good', nth: 0 },
      ]);
      await stage.quiet();
      await expectArrivals(stage, { good: [0] });
      const [letter] = await stage.letters();
      assert.equal(letter!.state, 'dead');
      assert.equal(letter!.reason, 'unknown');
      assert.equal(letter!.attempts, 3);
    },
  },
  {
    name: 'a passing failure is waited out, however long it takes, and nothing is a dead letter',
    async run(stage) {
      await stage.member();
      await stage.publish(
        upTo(4).map((nth) => ({ account: 'later', nth, behaviour: nth === 1 ? 'transient' : 'ok' })),
      );
      // Far more tries than an unknown failure would get.
      const until_ = Date.now() + 1_500;
      await until('some time has passed', async () => Date.now() > until_);
      assert.deepEqual(await stage.letters(), []);
      await stage.mend('later');
      await stage.quiet();
      await expectArrivals(stage, { later: upTo(4) });
      assert.deepEqual(await stage.letters(), []);
    },
  },
  {
    name: "a parked key follows its dead letter's replay in order, and then live events again",
    async run(stage) {
      await stage.member();
      const account = 'mended';
      await stage.publish(
        upTo(6).map((nth) => ({ account, nth, behaviour: nth === 2 || nth === 4 ? 'poison' : 'ok' })),
      );
      await stage.quiet();
      await expectArrivals(stage, { [account]: [0, 1] });
      await stage.mend(account);
      await queueLetters(stage.admin, { group: GROUP, all: true });
      await stage.publish([{ account, nth: 6 }]);
      await until('all have arrived', async () => (await stage.ledger()).length === 7);
      await expectArrivals(stage, { [account]: upTo(7) });
      await stage.publish([{ account, nth: 7 }]);
      await stage.quiet();
      await expectArrivals(stage, { [account]: upTo(8) });
      const states = new Set((await stage.letters()).map((letter) => letter.state));
      assert.deepEqual([...states], ['replayed']);
    },
  },
  {
    name: 'a letter tried again leaves its lane where it stands',
    async run(stage) {
      const member = await stage.member();
      const account = 'mended';
      await stage.publish(upTo(4).map((nth) => ({ account, nth, behaviour: nth === 0 ? 'poison' : 'ok' })));
      await stage.quiet();
      const before = await stage.places();
      await stage.mend(account);
      await queueLetters(stage.admin, { group: GROUP, all: true });
      await until('all have arrived', async () => (await stage.ledger()).length === 4);
      for (const [lane, [xid, position]] of await stage.places()) {
        const [xidBefore, positionBefore] = before.get(lane)!;
        const back = xid < xidBefore || (xid === xidBefore && position < positionBefore);
        assert.equal(back, false, `lane ${lane} went back`);
      }
      await member.stop();
      // The inbox may be pruned one day: the place alone must keep the next member from what was handled.
      await stage.admin.execute('TRUNCATE mirror.inbox');
      await stage.member();
      await stage.publish([{ account, nth: 4 }]);
      await until('the next one has arrived', async () => (await stage.ledger()).length > 4);
      await expectArrivals(stage, { [account]: upTo(5) });
    },
  },
  {
    name: 'a letter that fails again stays dead and its key goes on waiting',
    async run(stage) {
      await stage.member();
      await stage.publish(
        upTo(3).map((nth) => ({ account: 'bad', nth, behaviour: nth === 0 ? 'poison' : 'ok' })),
      );
      await stage.quiet();
      await queueLetters(stage.admin, { group: GROUP, all: true });
      await until('it was tried again', async () =>
        (await stage.letters()).some((letter) => letter.attempts === 2),
      );
      const states = (await stage.letters()).map((letter) => letter.state);
      assert.deepEqual(states, ['dead', 'parked', 'parked']);
      await expectArrivals(stage, {});
    },
  },
  {
    name: 'a discarded letter is passed over and what was parked behind it follows in order',
    async run(stage) {
      await stage.member();
      await stage.publish(
        upTo(5).map((nth) => ({ account: 'bad', nth, behaviour: nth === 1 ? 'poison' : 'ok' })),
      );
      await stage.quiet();
      const [letter] = await stage.letters();
      await discardLetters(stage.admin, { group: GROUP, ids: [letter!.id], reason: 'entered twice by hand' });
      await until('the rest has arrived', async () => (await stage.ledger()).length === 4);
      await expectArrivals(stage, { bad: [0, 2, 3, 4] });
    },
  },
];
