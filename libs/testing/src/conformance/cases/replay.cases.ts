import assert from 'node:assert/strict';
import { archiveLog, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../../world/stage.js';
import { until } from '../../world/until.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals, upTo } from '../expect.js';

export const replayCases: ConformanceCase[] = [
  {
    name: 'replay from the start gives the same state, byte for byte, while new events arrive',
    async run(stage) {
      await stage.member({ takes: 'one' });
      await stage.member({ takes: 'batch' });
      const accounts = upTo(10).map((n) => `account-${n}`);
      for (const nth of upTo(8)) {
        await stage.publish(
          accounts.map((account) => ({ account, nth })),
          { together: true },
        );
      }
      await stage.publish([
        { account: 'bad', nth: 0, behaviour: 'poison' },
        { account: 'bad', nth: 1 },
      ]);
      await stage.quiet();
      const before = await state(stage);
      await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
      await stage.quiet();
      assert.equal(await state(stage), before);
      // And with work under way: whatever was in flight under the run before must not stand.
      const load = stage.publish(upTo(60).map((nth) => ({ account: 'busy', nth })));
      await until(
        'the load is under way',
        async () => ((await stage.arrivals()).get('busy')?.length ?? 0) > 5,
      );
      await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
      await load;
      await stage.quiet();
      await expectArrivals(stage, {
        ...Object.fromEntries(accounts.map((account) => [account, upTo(8)])),
        busy: upTo(60),
      });
    },
  },
  {
    name: 'a rewind asked for while nobody is running takes effect at the next start',
    async run(stage) {
      const first = await stage.member();
      await stage.publish(
        upTo(12).map((nth) => ({ account: `account-${nth % 4}`, nth: Math.floor(nth / 4) })),
      );
      await stage.quiet();
      await first.stop();
      await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
      await expectArrivals(stage, {});
      await stage.member();
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(upTo(4).map((n) => [`account-${n}`, upTo(3)])));
    },
  },
  {
    name: 'a new group starts at the beginning',
    async run(stage) {
      await stage.publish(
        upTo(30).map((nth) => ({ account: `account-${nth % 3}`, nth: Math.floor(nth / 3) })),
      );
      await stage.member({ group: 'mirror.late' });
      await stage.quiet('mirror.late');
      await expectArrivals(
        stage,
        Object.fromEntries(upTo(3).map((n) => [`account-${n}`, upTo(10)])),
        'mirror.late',
      );
    },
  },
  {
    name: 'a new group starts at a given time',
    async run(stage) {
      await stage.publish(upTo(5).map((nth) => ({ account: 'a', nth })));
      const before = Date.now();
      await until('the clock has moved on', async () => Date.now() > before + 5);
      const startAt = new Date().toISOString();
      await stage.publish(upTo(5).map((n) => ({ account: 'a', nth: 5 + n })));
      await stage.member({ group: 'mirror.later', startAt });
      await until(
        'the later ones have arrived',
        async () => (await stage.ledger('mirror.later')).length >= 5,
      );
      await stage.publish([{ account: 'a', nth: 10 }]);
      await until('so does a live one', async () => (await stage.ledger('mirror.later')).length >= 6);
      await expectArrivals(stage, { a: upTo(6).map((n) => 5 + n) }, 'mirror.later');
    },
  },
  {
    name: 'retention never overtakes a reader',
    async run(stage) {
      const first = await stage.member();
      const accounts = upTo(4).map((n) => `account-${n}`);
      await stage.publish(accounts.map((account) => ({ account, nth: 0 })));
      await stage.quiet();
      await first.stop();
      await stage.stopRelay();
      const month = await stage.ageLog();
      await stage.publish(accounts.map((account) => ({ account, nth: 1 })));
      await stage.ageLog();
      // Nobody reads now; what the group has not had must stay, whatever is asked.
      await assert.rejects(archiveLog(stage.admin, 'sample', month.end), /mirror\.ledger|sample\.relay/);
      await stage.startRelay();
      await stage.member();
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, [0, 1]])));
      await until('every reader has moved on and the month goes', () =>
        archiveLog(stage.admin, 'sample', month.end).then(
          (gone) => gone.length > 0,
          () => false,
        ),
      );
      await stage.publish(accounts.map((account) => ({ account, nth: 2 })));
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, [0, 1, 2]])));
    },
  },
];

/** The consumer's whole state, in an order that does not depend on how keys were interleaved. */
async function state(stage: Stage): Promise<string> {
  const rows = await stage.admin.query<{ line: string }>(
    `SELECT concat_ws('|', account, nth, amount, event_id, (headers::jsonb - 'activeTrace')::text,
                      row_number() OVER (PARTITION BY account ORDER BY id)) AS line
       FROM mirror.ledger WHERE consumer_group = $1 ORDER BY account COLLATE "C", id`,
    [GROUP],
  );
  return rows.map((row) => row.line).join('\n');
}
