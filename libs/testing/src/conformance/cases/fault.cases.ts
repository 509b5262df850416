import assert from 'node:assert/strict';
import { until } from '../../world/until.js';
import type { MemberProcess } from '../../world/member-process.js';
import { LEASE_MS, type Stage } from '../../world/stage.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals, upTo } from '../expect.js';

const AWAY_MS = 20_000;

export const faultCases: ConformanceCase[] = [
  {
    name: 'a crash between effect and commit has one effect',
    async run(stage) {
      const doomed = await stage.process({ takes: 'one', member: 'doomed' });
      await stage.publish([
        { account: 'a', nth: 0 },
        { account: 'a', nth: 1, behaviour: 'crash' },
        { account: 'a', nth: 2 },
      ]);
      await until('the member has crashed', async () => doomed.ended);
      assert.ok(doomed.said('crash'));
      // The next one does not crash: it is this process, whose hook does nothing.
      await stage.member({ takes: 'one' });
      await stage.quiet();
      await expectArrivals(stage, { a: [0, 1, 2] });
    },
  },
  {
    name: 'a crash between commit and acknowledgement has one effect',
    async run(stage) {
      const doomed = await stage.process({ member: 'doomed' });
      doomed.setTrap({ at: 'committed', signal: 'SIGKILL', key: 'last-words' });
      await stage.publish(upTo(10).map((nth) => ({ account: 'a', nth })));
      await stage.publish([{ account: 'last-words', nth: 0 }]);
      await until('the member has died', async () => doomed.ended);
      await stage.member();
      await stage.publish([{ account: 'a', nth: 10 }]);
      await stage.quiet();
      await expectArrivals(stage, { a: upTo(11), 'last-words': [0] });
    },
  },
  {
    name: 'two members share a group; one is killed with SIGKILL and the other goes on from where it was',
    async run(stage) {
      const accounts = upTo(30).map((n) => `account-${n}`);
      const [victim] = await Promise.all([
        stage.process({ member: 'victim' }),
        stage.process({ member: 'heir' }),
      ]);
      let nth = 0;
      const more = async (): Promise<void> => {
        await stage.publish(
          accounts.map((account) => ({ account, nth })),
          { together: true },
        );
        nth += 1;
      };
      await until('both have handled something', async () => {
        await more();
        return new Set((await stage.ledger()).map((row) => row.member)).size === 2;
      });
      await more();
      victim.signal('SIGKILL');
      await more();
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, upTo(nth)])));
    },
  },
  {
    name: 'an owner that was paused past its lease cannot commit',
    async run(stage) {
      // Its open transaction outlives the pause, so that only the fence stands between it and the commit.
      const paused = await stage.process({
        takes: 'one',
        member: 'paused',
        idleInTransactionTimeoutMs: 120_000,
      });
      await stage.publish([{ account: 'a', nth: 0 }]);
      await stage.quiet();
      await stage.publish([
        { account: 'a', nth: 1, behaviour: 'pause' },
        { account: 'a', nth: 2 },
      ]);
      await until('the owner is paused', async () => paused.said('pause'));
      // In this process, where the event's wish to be paused is not granted.
      await stage.member({ takes: 'one', member: 'heir' });
      await until('its lanes have a new owner', () => hasLost(stage, paused));
      paused.signal('SIGCONT');
      await stage.quiet();
      await expectArrivals(stage, { a: [0, 1, 2] });
      const by = (await stage.ledger()).map((row) => row.member);
      assert.deepEqual(by.slice(1), ['heir', 'heir'], 'what the paused owner had begun must not stand');
    },
  },
  {
    name: 'what the transport depends on is away for 20 s and back, twice',
    async run(stage) {
      await stage.member({ takes: 'batch' });
      let nth = 0;
      const one = async (): Promise<void> => {
        await persist(() => stage.publish([{ account: 'steady', nth }]));
        nth += 1;
      };
      for (const _ of upTo(2)) {
        for (const __ of upTo(20)) await one();
        await stage.outage(AWAY_MS, async () => {
          // The database being away, a producer waits; with the broker away, it goes on.
          await stage.publish([{ account: 'steady', nth }]).then(
            () => (nth += 1),
            () => undefined,
          );
        });
        for (const __ of upTo(20)) await one();
      }
      await stage.quiet();
      const arrived = (await stage.arrivals()).get('steady')!;
      // A commit may have succeeded without its answer: then the client's next try repeats the number.
      const repeated = arrived.filter((value, index) => value === arrived[index - 1]).length;
      assert.ok(repeated <= 4, `${repeated} numbers came twice`);
      assert.deepEqual([...new Set(arrived)], upTo(nth));
      assert.equal((await stage.ledger()).length, await committed(stage));
    },
  },
  {
    name: 'a graceful stop under load loses and repeats nothing, and others need not wait for a lease',
    async run(stage) {
      const first = await stage.member({ takes: 'one', batchSize: 10 });
      const accounts = upTo(8).map((n) => `account-${n}`);
      const publish = (from: number, to: number): Promise<void[]> =>
        Promise.all(
          accounts.map((account) =>
            stage.publish(
              upTo(to - from).map((n) => ({
                account,
                nth: from + n,
                behaviour: n % 10 === 0 ? 'slow' : 'ok',
              })),
            ),
          ),
        );
      const load = publish(0, 40);
      await until('it is at work', async () => (await stage.ledger()).length > 20);
      const stopping = performance.now();
      await first.stop();
      const took = performance.now() - stopping;
      assert.ok(took < 5_500, `stopping took ${Math.round(took)} ms`);
      const owners = await stage.admin.query(
        `SELECT 1 FROM mirror.consumer_lane WHERE consumer_group = 'mirror.ledger' AND owner IS NOT NULL`,
      );
      assert.equal(owners.length, 0, 'the lanes are handed back');
      await load;
      await stage.member({ takes: 'batch' });
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, upTo(40)])));
    },
  },
];

/** True once every lane is in other hands than this process's. */
async function hasLost(stage: Stage, process: MemberProcess): Promise<boolean> {
  const [row] = await stage.admin.query<{ his: number; others: number }>(
    `SELECT count(*) FILTER (WHERE owner LIKE $1)::integer AS his,
            count(*) FILTER (WHERE owner NOT LIKE $1)::integer AS others
       FROM mirror.consumer_lane WHERE consumer_group = 'mirror.ledger'`,
    [`%:${process.pid}:%`],
  );
  return row!.his === 0 && row!.others > 0;
}

/** How many events the log holds: what was committed, answered or not. */
async function committed(stage: Stage): Promise<number> {
  const [row] = await stage.admin.query<{ n: number }>('SELECT count(*)::integer AS n FROM sample.outbox');
  return row!.n;
}

/** As a real client does: again, until it is told that it worked. */
async function persist(work: () => Promise<void>): Promise<void> {
  await until(
    'the database takes writes again',
    () =>
      work().then(
        () => true,
        () => false,
      ),
    10 * LEASE_MS,
  );
}
