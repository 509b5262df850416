import type { Tx } from '@toandan/persistence';
import type { UnitEvent } from '../domain/events.js';
import type { Register, RegisterView } from '../domain/register.js';

/** The register as it is kept. */
export interface UnitStore {
  /** The newest committed state. */
  read(): Promise<RegisterView>;

  /**
   * The newest state, to be changed by this transaction alone: others wait until it ends. Units change a few times a
   * year and then by the thousand, and rules reach over many of them (codes, parents, lineage), so one writer at a time
   * costs nothing and leaves no race to think of.
   */
  open(tx: Tx): Promise<Register>;

  /** Writes what the events, already applied, made of the register that was opened by this transaction. */
  save(tx: Tx, changed: Register, applied: readonly AppliedEvent[]): Promise<void>;
}

/** An event and the versions that it made. */
export interface AppliedEvent {
  readonly event: UnitEvent;
  readonly versions: readonly { readonly unitId: string; readonly version: number }[];
}
