import assert from 'node:assert/strict';
import { toHeaders } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { defineConsumerGroup } from '@toandan/messaging';
import { queueLetters, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../../world/stage.js';
import { until } from '../../world/until.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals, upTo } from '../expect.js';

/** Promises that only show in one particular interleaving, each of which some broken version gets past the others. */
export const extraCases: ConformanceCase[] = [
  {
    name: 'a slow transaction is not skipped, however many pages lie behind it',
    async run(stage) {
      await stage.member();
      const slow = await holdOne(stage, 'slow');
      // More than a page holds, the relay's too.
      const { batchSize } = defineConsumerGroup({ name: 'sample.relay' });
      const many = batchSize + 200;
      await stage.publish(
        upTo(many).map((nth) => ({ account: 'quick', nth })),
        { together: true },
      );
      await someTime(500);
      await slow.commit();
      await stage.publish([{ account: 'quick', nth: many }]);
      await stage.quiet();
      await expectArrivals(stage, { slow: [0], quick: upTo(many + 1) });
    },
  },
  {
    name: 'an event that was numbered before one of an older transaction is not skipped',
    async run(stage) {
      await stage.member();
      let held: Awaited<ReturnType<typeof holdOne>> | undefined;
      await stage.producer.transaction(async (tx) => {
        // This transaction has the lower id, the other the lower position.
        await tx.query("INSERT INTO account VALUES ('older', 0)");
        held = await holdOne(stage, 'younger');
        stage.outbox.append(tx, [stage.sample.make({ account: 'older', nth: 0 })]);
      });
      await until('the older one has arrived', async () => (await stage.ledger()).length === 1);
      await held!.commit();
      await stage.publish([{ account: 'older', nth: 1 }]);
      await stage.quiet();
      await expectArrivals(stage, { older: [0, 1], younger: [0] });
    },
  },
  {
    name: 'changes of one aggregate keep their order when an event is appended before its change',
    async run(stage) {
      await stage.member();
      await stage.admin.execute("INSERT INTO sample.account VALUES ('twice', 0)");
      const change = "UPDATE account SET version = version + 1 WHERE id = 'twice'";
      let tries = 0;
      await stage.producer.transaction(async (tx) => {
        tries += 1;
        await tx.query('INSERT INTO account VALUES ($1, 0)', [`key-of-try-${tries}`]);
        stage.outbox.append(tx, [stage.sample.make({ account: 'twice', nth: 2 })]);
        if (tries === 1) {
          // Whoever writes before the commit has written then.
          await someTime(100);
          await stage.publish([{ account: 'twice', nth: 1 }], {
            beside: async (other) => {
              await other.query(change);
            },
          });
        }
        await tx.query(change);
      });
      await stage.quiet();
      await expectArrivals(stage, { twice: [1, 2] });
    },
  },
  {
    name: 'an event that is in the log twice has one effect',
    async run(stage) {
      await stage.member();
      const headers = headersOf(stage, 'a');
      await raw(stage, headers, 0);
      await raw(stage, headers, 0);
      await until('it has arrived', async () => (await stage.ledger()).length > 0);
      await raw(stage, headers, 0);
      await raw(stage, headersOf(stage, 'a'), 1);
      await stage.quiet();
      await expectArrivals(stage, { a: [0, 1] });
    },
  },
  {
    name: 'events that are sent and delivered again from the beginning have no second effect',
    async run(stage) {
      await stage.member();
      const accounts = upTo(10).map((n) => `account-${n}`);
      const publish = (nth: number): Promise<void> =>
        stage.publish(
          accounts.map((account) => ({ account, nth })),
          { together: true },
        );
      for (const nth of upTo(5)) await publish(nth);
      await stage.quiet();
      // As if every place had been lost, the relay's too; the inbox alone knows what was handled.
      for (const schema of ['sample', 'mirror']) {
        await stage.admin.execute(
          `UPDATE ${schema}.consumer_lane SET epoch = epoch + 1, owner = NULL, lease_until = NULL, at_xid = '0',
                  at_position = CASE WHEN log LIKE '%.%' THEN -1 ELSE 0 END`,
        );
      }
      await publish(5);
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, upTo(6)])));
    },
  },
  {
    name: 'what stands behind a dead letter in the same batch waits too',
    async run(stage) {
      await raw(stage, { ...headersOf(stage, 'a'), ce_eventversion: '9' }, 0);
      await raw(stage, headersOf(stage, 'a'), 1);
      await raw(stage, headersOf(stage, 'b'), 0);
      // Only then does the member come, and finds them together.
      await relayed(stage);
      await stage.member();
      await stage.quiet();
      await expectArrivals(stage, { b: [0] });
      assert.deepEqual(
        (await stage.letters()).map(({ key, state }) => [key, state]),
        [
          ['a', 'dead'],
          ['a', 'parked'],
        ],
      );
    },
  },
  {
    name: 'a key waits also where very many others wait',
    async run(stage) {
      await stage.member();
      await stage.publish([{ account: 'first', nth: 0 }]);
      await stage.quiet();
      // On a log that nobody reads, so that nobody tries them again.
      await stage.admin.execute(
        `INSERT INTO mirror.dead_letter (consumer_group, run, log, lane, at_xid, at_position, topic, event_key, event_id,
                                         headers, payload, state, reason, error, attempts)
         SELECT $1, 1, 'elsewhere', 0, '1', n, $2, 'account-0-' || n, n, '{}', '', 'dead', 'poison', '', 1
           FROM generate_series(1, 3000) AS n`,
        [GROUP, stage.sample.topic.name],
      );
      const accounts = upTo(5).map((n) => `bad-${n}`);
      await stage.publish(accounts.map((account) => ({ account, nth: 0, behaviour: 'poison' })));
      await stage.quiet();
      await stage.publish(accounts.map((account) => ({ account, nth: 1 })));
      await stage.quiet();
      await expectArrivals(stage, { first: [0] });
    },
  },
  {
    name: 'live events wait for a letter that is queued to be tried again',
    async run(stage) {
      await stage.member();
      const accounts = upTo(8).map((n) => `account-${n}`);
      await stage.publish(accounts.map((account) => ({ account, nth: 0, behaviour: 'poison' })));
      await stage.quiet();
      for (const account of accounts) await stage.mend(account);
      // Between these two lines and the replay no letter is dead or parked any more, only queued.
      await queueLetters(stage.admin, { group: GROUP, all: true });
      await stage.publish(
        accounts.map((account) => ({ account, nth: 1 })),
        { together: true },
      );
      await until('all have arrived', async () => (await stage.ledger()).length === 2 * accounts.length);
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, [0, 1]])));
    },
  },
  {
    name: 'a letter whose event a rewind brings again is not replayed as well',
    async run(stage) {
      await stage.member();
      await stage.publish([
        { account: 'bad', nth: 0, behaviour: 'poison' },
        { account: 'bad', nth: 1 },
      ]);
      await stage.quiet();
      await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
      // The new run's letters, beside those of the run before.
      await until('both have come again', async () => (await stage.letters()).length === 4);
      await stage.mend('bad');
      await until('no letter waits any more', async () => {
        await queueLetters(stage.admin, { group: GROUP, all: true });
        const states = (await stage.letters()).map((letter) => letter.state);
        return states.every((state) => state === 'replayed' || state === 'superseded');
      });
      await expectArrivals(stage, { bad: [0, 1] });
    },
  },
  {
    name: 'an event from before the beginning of a group is passed over wherever it stands',
    async run(stage) {
      const startAt = new Date();
      await stage.member({ group: 'mirror.later', startAt: startAt.toISOString() });
      const old = new Date(startAt.getTime() - 60_000).toISOString();
      await raw(stage, headersOf(stage, 'a'), 0);
      await raw(stage, { ...headersOf(stage, 'a'), ce_time: old }, 1);
      await raw(stage, headersOf(stage, 'a'), 2);
      await stage.quiet('mirror.later', 5_000).catch(() => undefined);
      await expectArrivals(stage, { a: [0, 2] }, 'mirror.later');
    },
  },
  {
    name: 'a stop does not wait for a failure that lasts, and what failed is not lost',
    async run(stage) {
      let begun = false;
      const member = await stage.member({ stopWithinMs: 300 }, { probe: () => void (begun = true) });
      await stage.publish([
        { account: 'later', nth: 0, behaviour: 'transient' },
        { account: 'later', nth: 1 },
      ]);
      await until('it has failed for the first time', async () => begun);
      const stopping = performance.now();
      await member.stop();
      const took = performance.now() - stopping;
      assert.ok(took < 5_000, `stopping took ${Math.round(took)} ms`);
      await stage.mend('later');
      await stage.member();
      await stage.quiet();
      await expectArrivals(stage, { later: [0, 1] });
      assert.deepEqual(await stage.letters(), []);
    },
  },
  {
    name: 'what is committed while the transport is away, and its relay stopped then, arrives later',
    async run(stage) {
      await stage.member();
      await stage.publish([{ account: 'a', nth: 0 }]);
      await stage.quiet();
      let nth = 1;
      await stage.outage(1_000, async () => {
        // With the database away there is nothing to commit, and no relay either.
        await stage.publish([{ account: 'a', nth }]).then(
          () => (nth += 1),
          () => undefined,
        );
        await someTime(300);
        if (nth > 1) await stage.stopRelay();
      });
      await stage.startRelay();
      await until('events are taken again', () =>
        stage.publish([{ account: 'b', nth: 0 }]).then(
          () => true,
          () => false,
        ),
      );
      await stage.quiet();
      await expectArrivals(stage, { a: upTo(nth), b: [0] });
    },
  },
];

/** A transaction that has its id and its place in the log, and does not commit until it is told to. */
async function holdOne(stage: Stage, account: string): Promise<{ commit: () => Promise<void> }> {
  const written = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const done = stage.producer.transaction(async (tx) => {
    await tx.query('INSERT INTO account VALUES ($1, 1)', [account]);
    stage.outbox.append(tx, [stage.sample.make({ account, nth: 0 })]);
    await tx.beforeCommitHooks();
    written.resolve();
    await ended.promise;
  });
  await Promise.race([written.promise, done]);
  return {
    commit: () => {
      ended.resolve();
      return done;
    },
  };
}

function headersOf(stage: Stage, key: string): Record<string, string> {
  return toHeaders({
    id: newId(),
    type: stage.sample.type,
    version: 2,
    source: '/sample',
    key,
    time: new Date().toISOString(),
    correlationId: newId(),
  });
}

/** Puts an event into the log past the outbox; its key is in its headers. */
async function raw(stage: Stage, headers: Record<string, string>, nth: number): Promise<void> {
  const account = headers.ce_subject!;
  const payload = { account, nth, amount: '1', behaviour: 'ok' };
  await stage.publishRaw(account, headers, JSON.stringify(payload));
}

/** Waits until the relay, where there is one, has sent everything. */
async function relayed(stage: Stage): Promise<void> {
  await until('the relay has sent everything', async () => {
    const behind = await stage.admin.query(
      `SELECT 1 FROM sample.outbox o JOIN sample.consumer_lane l ON l.consumer_group = 'sample.relay' AND l.lane = o.slice
        WHERE (o.xid, o.position) > (l.at_xid, l.at_position)`,
    );
    return behind.length === 0;
  });
}

async function someTime(ms: number): Promise<void> {
  const end = Date.now() + ms;
  await until('some time has passed', async () => Date.now() > end);
}
