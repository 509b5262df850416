import { toHeaders, type ContractRegistry, type EventEnvelope } from '@toandan/contracts';
import { newId, type Clock } from '@toandan/kernel';
import type { PreparedStatement, Tx } from '@toandan/persistence';
import { sliceOf } from '../log/slice.js';
import type { WakeHub } from '../log/wake.js';
import { currentTrace } from '../telemetry/continue-trace.js';
import { EventTooLargeError, ForeignEventError, OutOfOrderAppendError } from './errors.js';

/** What led to an event: carried on so that a chain of events can be followed back. */
export interface Cause {
  correlationId: string;
  /** The id of the event being handled, when an event led to this one. */
  causationId?: string;
}

export interface OutboxOptions {
  service: string;
  contracts: ContractRegistry;
  clock: Clock;
  wake: WakeHub;
  /** Longest payload, bytes. */
  maxEventBytes: number;
}

/**
 * The guard keeps two events of one aggregate in the order in which they happened. A transaction gets its id
 * with its first write, which may come long before it reads the aggregate; without the guard such a
 * transaction's event would stand in the log before the event that it was built upon (docs/adr/0003).
 *
 * The guard is written as a maximum for the planner's sake: that can only go by the index, also in a plan made
 * while the log was empty, so the statement may be prepared.
 */
const APPEND: PreparedStatement = {
  name: 'append-to-outbox',
  text: `
  INSERT INTO outbox (topic, slice, event_key, headers, payload)
  SELECT e.topic, e.slice, e.event_key, e.headers, e.payload
    FROM unnest($1::text[], $2::smallint[], $3::text[], $4::json[], $5::json[])
         WITH ORDINALITY AS e (topic, slice, event_key, headers, payload, nth)
   WHERE pg_current_xact_id() >= coalesce(
           (SELECT max(o.xid) FROM outbox o WHERE o.event_key = e.event_key AND o.recorded_at > $6), '0')
   ORDER BY e.nth`,
};

/**
 * How far back the guard looks, ms: far longer than a transaction may live. Given as a parameter, not as an
 * expression, it lets PostgreSQL leave old partitions out of the plan.
 */
const GUARD_MS = 24 * 60 * 60 * 1_000;

interface PendingRow {
  topic: string;
  key: string;
  headers: string;
  payload: string;
}

/**
 * The only way to publish: an event is a row in the service's own log, written by the transaction that
 * changes the state. Either both are there or neither is.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #pending = new WeakMap<Tx, PendingRow[]>();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /**
   * Appends events in the order given; they are written when the transaction commits. Returns their ids.
   * @throws ContractError, ContractViolation: the event is not one that may be published
   * @throws EventTooLargeError, ForeignEventError
   *
   * The commit throws OutOfOrderAppendError, transient, where this transaction must run again.
   */
  append(tx: Tx, events: readonly object[], cause?: Cause): string[] {
    if (events.length === 0) return [];
    const { service, contracts, clock } = this.#options;
    const correlationId = cause?.correlationId ?? newId();
    const trace = currentTrace();

    const rows: PendingRow[] = [];
    const ids = events.map((event) => {
      const { contract, key, payload } = contracts.encode(event);
      this.#check(contract.topic.owner, contract.type, payload);
      const envelope: EventEnvelope = {
        id: newId(),
        type: contract.type,
        version: contract.version,
        source: `/${service}`,
        key,
        time: clock.now().toISOString(),
        correlationId,
        ...(cause?.causationId === undefined ? {} : { causationId: cause.causationId }),
        ...trace,
      };
      rows.push({ topic: contract.topic.name, key, headers: JSON.stringify(toHeaders(envelope)), payload });
      return envelope.id;
    });
    this.#pendingOf(tx).push(...rows);
    return ids;
  }

  /**
   * Rows wait for the commit: the guard must come after the aggregate's own row is written, in whatever
   * order the use case goes, and all events of a transaction cost one statement.
   */
  #pendingOf(tx: Tx): PendingRow[] {
    let rows = this.#pending.get(tx);
    if (rows === undefined) {
      const fresh: PendingRow[] = [];
      rows = fresh;
      this.#pending.set(tx, fresh);
      tx.beforeCommit(() => this.#write(tx, fresh));
    }
    return rows;
  }

  async #write(tx: Tx, pending: PendingRow[]): Promise<void> {
    const { service, wake, clock } = this.#options;
    const rows = pending.splice(0);
    if (rows.length === 0) return;
    const written = await tx.execute(APPEND, [
      rows.map((row) => row.topic),
      rows.map((row) => sliceOf(row.key)),
      rows.map((row) => row.key),
      rows.map((row) => row.headers),
      rows.map((row) => row.payload),
      new Date(clock.now().getTime() - GUARD_MS),
    ]);
    if (written.count !== rows.length) throw new OutOfOrderAppendError(service);
    tx.afterCommit(() => wake.wake(service));
  }

  #check(owner: string, type: string, payload: string): void {
    const { service, maxEventBytes } = this.#options;
    if (owner !== service) throw new ForeignEventError(service, type, owner);
    const bytes = Buffer.byteLength(payload);
    if (bytes > maxEventBytes) throw new EventTooLargeError(type, bytes, maxEventBytes);
  }
}
