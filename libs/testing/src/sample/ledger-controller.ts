import { Controller } from '@nestjs/common';
import {
  OnEvent,
  OnEvents,
  defineConsumerGroup,
  type ConsumerGroup,
  type ReceivedEvent,
} from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import { PoisonError, enterIntoLedger, type LedgerHooks } from './ledger.js';
import type { SampleContracts, SampleEvent } from './sample-contracts.js';

export interface LedgerGroupOptions {
  name: string;
  takes: 'one' | 'batch';
  startAt?: Date;
  batchSize?: number;
}

export function ledgerGroup(options: LedgerGroupOptions): ConsumerGroup {
  return defineConsumerGroup({
    name: options.name,
    effects: ['ledger'],
    failures: { poison: [PoisonError] },
    attempts: 3,
    batchSize: options.batchSize ?? 50,
    ...(options.startAt === undefined ? {} : { startAt: { time: options.startAt } }),
  });
}

/** A controller as a service would write it, for a topic that is made for one test. */
export function ledgerController(
  sample: SampleContracts,
  group: ConsumerGroup,
  takes: 'one' | 'batch',
  hooks: LedgerHooks,
): new () => object {
  @Controller()
  class OneByOne {
    @OnEvent(sample.eventClass, { group })
    async onMoved(event: ReceivedEvent<SampleEvent>, tx: Tx): Promise<void> {
      await enterIntoLedger(group.name, [event], tx, hooks);
    }
  }

  @Controller()
  class ManyAtOnce {
    @OnEvents([sample.eventClass], { group })
    async onMoved(events: readonly ReceivedEvent<SampleEvent>[], tx: Tx): Promise<void> {
      await enterIntoLedger(group.name, events, tx, hooks);
    }
  }
  return takes === 'one' ? OneByOne : ManyAtOnce;
}
