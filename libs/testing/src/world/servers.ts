import type { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import type { TransportName } from './member-config.js';

/** What a stage stands on. */
export interface Servers {
  readonly transport: TransportName;
  readonly server: LocalPostgres;
  readonly broker: KafkaBroker | undefined;
}
