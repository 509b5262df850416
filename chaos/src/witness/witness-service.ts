import { Controller, Module, type DynamicModule } from '@nestjs/common';
import { allEventClasses } from '@toandan/contracts';
import {
  defineConsumerGroup,
  MessagingTables1795305600000,
  OnEvents,
  sliceOf,
  type ReceivedEvent,
} from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import type { ServiceDefinition } from '@toandan/service-host';
import { WitnessBook1795400000001 } from './migrations/book.migration.js';

// Few at a time, so that there are many transactions for a fault to meet.
const group = defineConsumerGroup({ name: 'witness.book', effects: ['book'], batchSize: 20 });

const WRITE = `
  INSERT INTO book (service, type, event_key, event_id, slice, epoch)
  SELECT e.service, e.type, e.key, e.id, e.slice, l.epoch
    FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::integer[])
         WITH ORDINALITY AS e (service, type, key, id, slice, nth)
    LEFT JOIN consumer_lane AS l ON l.consumer_group = $6 AND l.log = e.service AND l.lane = e.slice
   ORDER BY e.nth`;

/** Long enough that a fault often finds a transaction under way. */
const LINGER = 'SELECT pg_sleep(0.02)';

@Controller()
class Witness {
  @OnEvents(allEventClasses, { group })
  async onAny(events: readonly ReceivedEvent[], tx: Tx): Promise<void> {
    await tx.execute(WRITE, [
      events.map(({ source }) => source.slice(1)),
      events.map(({ type }) => type),
      events.map(({ key }) => key),
      events.map(({ id }) => id),
      events.map(({ key }) => sliceOf(key)),
      group.name,
    ]);
    await tx.query(LINGER);
  }
}

@Module({ controllers: [Witness] })
class WitnessModule {}

const NO_WORDS = { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } };

/**
 * A consumer that is exact only as far as the messaging is: it adds a row for each event that it is given and looks at
 * nothing. The platform's own consumers would forgive a doubled event, since they add up by source and revision.
 */
export const witnessService: ServiceDefinition = {
  name: 'witness',
  migrations: [MessagingTables1795305600000, WitnessBook1795400000001],
  permissions: {},
  errors: {},
  texts: NO_WORDS,
  compose: (): { module: DynamicModule } => ({ module: { module: WitnessModule } }),
};
