import assert from 'node:assert/strict';
import { toHeaders } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { EventTooLargeError } from '@toandan/messaging';
import { MAX_EVENT_BYTES, type Stage } from '../../world/stage.js';
import type { ConformanceCase } from '../case.js';
import { expectArrivals } from '../expect.js';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

export const contractCases: ConformanceCase[] = [
  deadLetterCase('of a version not known yet', 'future-version', { version: 9 }),
  deadLetterCase('of a type that nobody knows', 'unknown-type', { type: 'sample.never-heard-of' }),
  deadLetterCase('with a payload that breaks its contract', 'invalid-payload', {
    payload: { account: 'a', nth: 'one' },
  }),
  deadLetterCase('over the size limit', 'too-large', {
    payload: { account: 'a', nth: 1, amount: '1', behaviour: 'ok', filler: 'x'.repeat(MAX_EVENT_BYTES) },
  }),
  deadLetterCase('with a malformed envelope', 'malformed-envelope', { id: 'not-an-id' }),
  {
    name: 'an event of an older version is brought up to the newest',
    async run(stage) {
      await stage.member();
      await publishAs(stage, { version: 1, payload: { account: 'a', nth: 0, units: 7 } });
      await stage.quiet();
      const [row] = await stage.ledger();
      assert.equal(row!.amount, '7');
    },
  },
  {
    name: 'an event of a type the group does not handle is passed over',
    async run(stage) {
      await stage.member();
      await publishAs(stage, { type: 'sample.account-closed', version: 1, payload: { account: 'a' } });
      await stage.publish([{ account: 'a', nth: 1 }]);
      await stage.quiet();
      await expectArrivals(stage, { a: [1] });
      assert.deepEqual(await stage.letters(), []);
    },
  },
  {
    name: 'an event that is too large is refused at the outbox, and its state change with it',
    async run(stage) {
      await stage.member();
      const tooLarge = stage.publish([{ account: 'a', nth: 0, filler: 'x'.repeat(MAX_EVENT_BYTES) }], {
        beside: async (tx) => {
          await tx.query("INSERT INTO account VALUES ('a', 1)");
        },
      });
      await assert.rejects(tooLarge, EventTooLargeError);
      assert.deepEqual(await stage.admin.query('SELECT * FROM sample.account'), []);
      await stage.publish([{ account: 'a', nth: 1 }]);
      await stage.quiet();
      await expectArrivals(stage, { a: [1] });
    },
  },
  {
    name: 'headers and trace context arrive unchanged',
    async run(stage) {
      await stage.member({ takes: 'one' });
      const id = newId();
      const envelope = {
        id,
        time: '2026-11-22T01:02:03.004Z',
        correlationId: 'hội-nghị'.normalize('NFD').replaceAll(/[^a-z-]/g, ''),
        causationId: newId(),
        traceparent: TRACEPARENT,
        tracestate: 'vendor=value,other=1',
      };
      await publishAs(stage, envelope);
      await stage.quiet();
      const [row] = await stage.ledger();
      const seen = JSON.parse(row!.headers) as Record<string, unknown>;
      assert.equal(row!.event_id, id);
      for (const [name, value] of Object.entries(envelope)) assert.equal(seen[name], value, name);
      assert.equal(seen.source, '/sample');
      assert.equal(seen.key, 'a');
      assert.equal(seen.activeTrace, TRACEPARENT.split('-')[1], 'the handler runs in the trace of its event');
    },
  },
  {
    name: 'correlation and causation go from one event to what it leads to',
    async run(stage) {
      await stage.member({ takes: 'one' });
      const cause = { correlationId: newId(), causationId: newId() };
      await stage.publish([{ account: 'a', nth: 0 }], { cause });
      await stage.quiet();
      const seen = JSON.parse((await stage.ledger())[0]!.headers) as Record<string, unknown>;
      assert.equal(seen.correlationId, cause.correlationId);
      assert.equal(seen.causationId, cause.causationId);
    },
  },
];

interface Written {
  id?: string;
  type?: string;
  version?: number;
  time?: string;
  correlationId?: string;
  causationId?: string;
  traceparent?: string;
  tracestate?: string;
  payload?: object;
}

/** Writes an event as some other version of the producer might have. */
async function publishAs(stage: Stage, written: Written): Promise<void> {
  const { payload = { account: 'a', nth: 0, amount: '1.50', behaviour: 'ok' }, id, ...rest } = written;
  const headers = toHeaders({
    id: newId(),
    type: stage.sample.type,
    version: 2,
    source: '/sample',
    key: 'a',
    time: new Date().toISOString(),
    correlationId: newId(),
    ...rest,
  });
  await stage.publishRaw(
    'a',
    { ...headers, ...(id === undefined ? {} : { ce_id: id }) },
    JSON.stringify(payload),
  );
}

/** One bad event: a dead letter with its reason; its key waits in order, the others go on, nothing is lost. */
function deadLetterCase(what: string, reason: string, written: Written): ConformanceCase {
  return {
    name: `an event ${what} is a dead letter, and its key waits`,
    async run(stage) {
      await stage.member();
      await publishAs(stage, written);
      await stage.publish([
        { account: 'a', nth: 2 },
        { account: 'b', nth: 0 },
      ]);
      await stage.quiet();
      await expectArrivals(stage, { b: [0] });
      const letters = (await stage.letters()).map(({ key, state, reason: why }) => ({
        key,
        state,
        reason: why,
      }));
      assert.deepEqual(letters, [
        { key: 'a', state: 'dead', reason },
        { key: 'a', state: 'parked', reason: 'parked' },
      ]);
      const [kept] = await stage.admin.query<{ same: boolean }>(
        `SELECT bool_and(d.payload = convert_to(o.payload::text, 'UTF8')) AS same
           FROM mirror.dead_letter d JOIN sample.outbox o ON o.headers->>'ce_id' = d.headers->>'ce_id'`,
      );
      assert.equal(kept!.same, true, 'the letter keeps the event as it came');
    },
  };
}
