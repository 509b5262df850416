import { Controller, type Type } from '@nestjs/common';
import { OnEvents, defineConsumerGroup, type ReceivedEvent } from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import { FACT_TABLES } from '../persistence/fact-tables.js';
import { saveFacts } from '../persistence/save-facts.js';
import { UNIT_EVENTS, factsOf, type UnitPayload } from './facts-of.js';

/**
 * The consumer that keeps a service's copy of the units: a Nest controller, to be listed once in the service's module.
 * Its group is `<service>.units`; rewound to the beginning, it makes the copy anew out of the registry's events.
 */
export function unitsConsumer(service: string): Type {
  const group = defineConsumerGroup({ name: `${service}.units`, effects: FACT_TABLES, repeatable: true });

  @Controller()
  class UnitsConsumer {
    @OnEvents<UnitPayload>(UNIT_EVENTS, { group })
    async onUnitEvents(events: readonly ReceivedEvent<UnitPayload>[], tx: Tx): Promise<void> {
      await saveFacts(
        tx,
        events.map(({ id, payload }) => ({ eventId: id, facts: factsOf(payload) })),
      );
    }
  }
  return UnitsConsumer;
}
