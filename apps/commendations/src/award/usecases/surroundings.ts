import type { Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Tx } from '@toandan/persistence';
import type { Units } from '@toandan/units';
import type { AwardStore } from './award-store.port.js';

/** What every use case works with, inside the unit of work of whoever calls it. */
export interface Surroundings {
  readonly store: AwardStore;
  readonly outbox: Pick<Outbox, 'append'>;
  readonly clock: Clock;
  /** The service's copy of the units. */
  readonly units: { snapshot(tx: Tx): Promise<Units> };
}
