import type { Clock } from '@toandan/kernel';
import type { Cause, Outbox } from '@toandan/messaging';
import type { Database, Tx } from '@toandan/persistence';
import type { Recorded } from '../domain/events.js';
import type { RegisterView } from '../domain/register.js';
import { toContract, type PublishableEvent } from '../publish.js';
import type { UnitStore } from './unit-store.port.js';

/** Who wants it, and what led to it. */
export interface Actor {
  readonly actor: string;
  readonly cause?: Cause;
  /** The unit of work that it is a part of; one of its own when absent. */
  readonly tx?: Tx;
}

export interface Decision<T> {
  readonly events: readonly PublishableEvent[];
  readonly result: T;
}

/** A unit that was changed, and the version that it has now. */
export interface ChangedUnit {
  readonly unitId: string;
  readonly version: number;
}

export interface Done<T> {
  readonly result: T;
  readonly changed: readonly ChangedUnit[];
}

/** The unit of work of every use case: load, decide, save, append. Where nothing follows, nothing is written. */
export class ChangeUnits {
  constructor(
    private readonly database: Database,
    private readonly store: UnitStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run<T>(
    actor: Actor,
    decide: (register: RegisterView, recorded: Recorded) => Decision<T>,
  ): Promise<Done<T>> {
    if (actor.tx !== undefined) return this.#within(actor.tx, actor, decide);
    return this.database.transaction((tx) => this.#within(tx, actor, decide));
  }

  /** The newest committed state, for questions. */
  async read(): Promise<RegisterView> {
    return this.store.read();
  }

  async #within<T>(
    tx: Tx,
    { actor, cause }: Actor,
    decide: (register: RegisterView, recorded: Recorded) => Decision<T>,
  ): Promise<Done<T>> {
    const register = await this.store.open(tx);
    const recorded = { at: this.clock.now().toISOString(), by: actor };
    const { events, result } = decide(register, recorded);
    if (events.length === 0) return { result, changed: [] };
    const applied = events.map((event) => ({
      event,
      versions: register.apply(event).map(({ id, version }) => ({ unitId: id, version })),
    }));
    await this.store.save(tx, register, applied);
    this.outbox.append(tx, events.map(toContract), cause);
    const last = new Map(applied.flatMap(({ versions }) => versions.map((one) => [one.unitId, one])));
    return { result, changed: [...last.values()] };
  }
}
