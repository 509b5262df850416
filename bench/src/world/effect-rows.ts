import type { ReceivedEvent } from '@toandan/messaging';
import type { BenchEvent } from './bench-contracts.js';

/** One effect row an event, in one statement; ours and the references send the same text. */
export const INSERT_EFFECTS = `
  INSERT INTO effect (event_id, account, nth, amount)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::text[])`;

/** The parameters of {@link INSERT_EFFECTS}. */
export type EffectColumns = [ids: string[], accounts: string[], nths: number[], amounts: string[]];

export function effectColumns(
  events: readonly Pick<ReceivedEvent<BenchEvent>, 'id' | 'payload'>[],
): EffectColumns {
  return [
    events.map((event) => event.id),
    events.map((event) => event.payload.account),
    events.map((event) => event.payload.nth),
    events.map((event) => event.payload.amount),
  ];
}
