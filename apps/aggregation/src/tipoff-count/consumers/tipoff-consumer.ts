import { Controller } from '@nestjs/common';
import { TipoffReceivedV1 } from '@toandan/contracts';
import { defineConsumerGroup, OnEvents, type ReceivedEvent } from '@toandan/messaging';
import type { PreparedStatement, Tx } from '@toandan/persistence';

const group = defineConsumerGroup({ name: 'aggregation.tipoffs', effects: ['tipoff_received'] });

const COUNT: PreparedStatement = {
  name: 'count-tipoffs',
  text: `
  INSERT INTO tipoff_received (tipoff_id, channel, month, exercise)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[], $4::boolean[]) ON CONFLICT DO NOTHING`,
};

/** Keeps by which channel and in which month tip-offs came. */
@Controller()
export class TipoffConsumer {
  @OnEvents([TipoffReceivedV1], { group })
  async onReceived(events: readonly ReceivedEvent<TipoffReceivedV1>[], tx: Tx): Promise<void> {
    const payloads = events.map(({ payload }) => payload);
    await tx.execute(COUNT, [
      payloads.map(({ tipoffId }) => tipoffId),
      payloads.map(({ channel }) => channel),
      payloads.map(({ receivedOn }) => `${receivedOn.slice(0, 7)}-01`),
      payloads.map(({ exercise }) => exercise),
    ]);
  }
}
