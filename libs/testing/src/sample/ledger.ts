import { trace } from '@opentelemetry/api';
import type { ReceivedEvent } from '@toandan/messaging';
import { TransientError, type Tx } from '@toandan/persistence';
import type { SampleEvent } from './sample-contracts.js';

/** Declared by the sample group as a poison failure. */
export class PoisonError extends Error {
  override readonly name = 'PoisonError';
}

/** What a handler may do that a test wants to steer. */
export interface LedgerHooks {
  /** Called for events whose behaviour is `crash` or `pause`, after their effect and before the commit. */
  strike?: (event: ReceivedEvent<SampleEvent>) => Promise<void> | void;
}

const INSERT = `INSERT INTO ledger (consumer_group, event_id, account, nth, amount, headers)
  SELECT $1, e.* FROM unnest($2::uuid[], $3::text[], $4::integer[], $5::text[], $6::text[]) AS e`;

/** The sample consumer's work: one row an event, and whatever the event's behaviour asks for. */
export async function enterIntoLedger(
  group: string,
  events: readonly ReceivedEvent<SampleEvent>[],
  tx: Tx,
  hooks: LedgerHooks,
): Promise<void> {
  for (const event of events) await behave(event, tx);
  await tx.execute(INSERT, [
    group,
    events.map((event) => event.id),
    events.map((event) => event.payload.account),
    events.map((event) => event.payload.nth),
    events.map((event) => event.payload.amount),
    events.map((event) => JSON.stringify(seenBy(event))),
  ]);
  for (const event of events) {
    const { behaviour } = event.payload;
    if (behaviour === 'crash' || behaviour === 'pause') await hooks.strike?.(event);
  }
}

async function behave({ payload, id }: ReceivedEvent<SampleEvent>, tx: Tx): Promise<void> {
  const { behaviour, account } = payload;
  if (behaviour === 'slow') await tx.query('SELECT pg_sleep(0.05)');
  if (behaviour !== 'poison' && behaviour !== 'unknown' && behaviour !== 'transient') return;
  const mended = await tx.query('SELECT 1 FROM mended WHERE account = $1', [account]);
  if (mended.length > 0) return;
  if (behaviour === 'poison') throw new PoisonError(`the sample says that ${id} is poison`);
  if (behaviour === 'transient') throw new TransientError('the sample says that it will pass');
  throw new Error('the sample fails for reasons unknown');
}

/** What the handler saw of the envelope, and the trace it ran in. */
function seenBy(event: ReceivedEvent<SampleEvent>): Record<string, unknown> {
  const { payload: _, ...envelope } = event;
  return { ...envelope, activeTrace: trace.getActiveSpan()?.spanContext().traceId };
}
