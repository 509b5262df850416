import assert from 'node:assert/strict';
import { LOG_READER_ROLE, type Tx } from '@toandan/persistence';
import type { Stage } from '../../world/stage.js';
import { until } from '../../world/until.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals, upTo } from '../expect.js';

export const orderCases: ConformanceCase[] = [
  {
    name: 'events of one key arrive in order, with many keys and two consumers',
    async run(stage) {
      const accounts = upTo(40).map((n) => `account-${n}`);
      await stage.member({ takes: 'one', member: 'first' });
      await stage.process({ takes: 'batch', member: 'second' });
      for (const nth of upTo(15)) {
        await stage.publish(
          accounts.map((account) => ({ account, nth })),
          { together: nth % 2 === 0 },
        );
      }
      await stage.quiet();
      await expectArrivals(stage, Object.fromEntries(accounts.map((account) => [account, upTo(15)])));
      // Both must have had a part in it once each knows of the other.
      await until('both members take part', async () => {
        await stage.publish(
          accounts.map((account) => ({ account: `${account}-more`, nth: 0 })),
          { together: true },
        );
        await stage.quiet();
        return new Set((await stage.ledger()).map((row) => row.member)).size === 2;
      });
    },
  },
  {
    name: 'a transaction that is slow to commit is not skipped',
    async run(stage) {
      await stage.member();
      const slow = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      const held = stage.producer.transaction(async (tx) => {
        // Its place in the log is taken before the others', its commit comes after they were read.
        await tx.query("INSERT INTO account (id, version) VALUES ('slow', 1)");
        stage.outbox.append(tx, [stage.sample.make({ account: 'slow', nth: 0 })]);
        await writeNow(tx);
        written.resolve();
        await slow.promise;
      });
      await written.promise;
      await stage.publish(upTo(5).map((nth) => ({ account: 'quick', nth })));
      await someReads(stage);
      slow.resolve();
      await held;
      await stage.publish([{ account: 'quick', nth: 5 }]);
      await stage.quiet();
      await expectArrivals(stage, { slow: [0], quick: upTo(6) });
    },
  },
  {
    name: 'changes of one aggregate keep their order when the later one took its transaction id first',
    async run(stage) {
      await stage.member();
      await stage.admin.execute("INSERT INTO sample.account VALUES ('twice', 0)");
      const change = `UPDATE account SET version = version + 1 WHERE id = 'twice' RETURNING version`;
      let tries = 0;
      const early = Promise.withResolvers<void>();
      const later = stage.producer.transaction(async (tx) => {
        tries += 1;
        // The first write gives the transaction its id, long before it looks at the aggregate.
        await tx.query('INSERT INTO account VALUES ($1, 0)', [`key-of-try-${tries}`]);
        if (tries === 1) {
          await stage.publish([{ account: 'twice', nth: 1 }], {
            beside: async (other) => {
              await other.query(change);
            },
          });
          early.resolve();
        }
        const [row] = await tx.query<{ version: number }>(change);
        stage.outbox.append(tx, [stage.sample.make({ account: 'twice', nth: row!.version })]);
      });
      await early.promise;
      await later;
      await stage.quiet();
      await expectArrivals(stage, { twice: [1, 2] });
      assert.equal(tries, 2, 'the transaction with the early id has to run again');
    },
  },
  {
    name: 'a transaction that rolls back publishes nothing',
    async run(stage) {
      await stage.member();
      const failing = stage.publish([{ account: 'undone', nth: 0 }], {
        beside: () => Promise.reject(new Error('the use case failed')),
      });
      await assert.rejects(failing, /the use case failed/);
      await stage.publish([{ account: 'done', nth: 0 }]);
      await stage.quiet();
      await expectArrivals(stage, { done: [0] });
    },
  },
];

/** Makes a transaction write its pending events now, as if its commit had begun and taken its time. */
async function writeNow(tx: Tx): Promise<void> {
  await tx.beforeCommitHooks();
}

/** Waits until the log has been read again and again since now: a reader that skips would have by then. */
async function someReads(stage: Stage): Promise<void> {
  const [since] = await stage.admin.query<{ at: Date }>(
    "SELECT clock_timestamp() + interval '300 milliseconds' AS at",
  );
  await until('the log was read since', async () => {
    const rows = await stage.admin.query(
      `SELECT 1 FROM pg_stat_activity
        WHERE usename = $1 AND datname = current_database() AND query_start > $2`,
      [LOG_READER_ROLE, since!.at],
    );
    return rows.length > 0;
  });
}
