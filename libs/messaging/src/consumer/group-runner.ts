import type { ContractRegistry } from '@toandan/contracts';
import { retrying, type Database, type PauseTimes, type Tx } from '@toandan/persistence';
import { isAfter, type Cursor } from '../log/cursor.js';
import {
  bury,
  runnableLetters,
  settleLetter,
  type Buried,
  type Verdict,
  type WaitingLetter,
} from './dead-letters.js';
import { classify, describeFailure } from './failure.js';
import type { GroupHandlers, Handler } from './handlers.js';
import { enterInbox, orderKey } from './inbox.js';
import type { Incoming, LaneClaim } from './incoming.js';
import { moveLanes, requireLane, type LaneMove } from './lane-fence.js';
import { prepare, type Prepared } from './prepare.js';
import type { ReceivedEvent } from './received-event.js';
import { ObservedHandling } from '../telemetry/observed-handling.js';

/** The places in the chain at which a fault may strike: for fault tests, and for what wants to watch. */
export type ChainPoint = 'begun' | 'entered' | 'handled' | 'moved' | 'committed';

export interface RunnerOptions {
  handlers: GroupHandlers;
  contracts: ContractRegistry;
  /** The consuming service's own role. */
  database: Database;
  maxEventBytes: number;
  /** Pauses between tries. */
  retry: PauseTimes;
  /** Called at each point of each transaction; what it throws counts as the transaction's failure. */
  probe?: (point: ChainPoint, batch: readonly Prepared[]) => Promise<void> | void;
}

/**
 * The consumer's chain, in this order for every transport:
 *
 *   decode · upcast · validate      each event by itself, no database     prepare.ts
 *   begin · inbox                   seen before? behind a dead letter?    inbox.ts
 *   trace · handle                  the declared handlers                 observed-handling.ts, handlers.ts
 *   bury                            dead and parked events are kept       dead-letters.ts
 *   fence · commit                  still the owner? then move on         lane-fence.ts
 *
 * A batch is one transaction. When it fails for its own reasons, its events are taken one by one, so that
 * one bad event costs the others nothing but time.
 */
export class GroupRunner {
  readonly #options: RunnerOptions;
  readonly #name: string;
  readonly #observed: ObservedHandling;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#observed = new ObservedHandling(options.handlers.group);
    this.#name = options.handlers.group.name;
  }

  /** Decodes, upcasts and validates; leaves out what the group has no part in. */
  prepare(batch: readonly Incoming[]): readonly Prepared[] {
    const { handlers, contracts, maxEventBytes } = this.#options;
    return batch.map((incoming) => prepare(incoming, handlers, contracts, maxEventBytes)).filter(concerns);
  }

  /**
   * Brings a batch to its end: handled, passed over, or kept as dead or parked. Returns once that is
   * committed, with the lanes moved to `moves`; waits as long as a passing failure lasts.
   * @throws FencedError: a lane is no longer owned, nothing of the transaction under way stands
   * @throws whatever `signal` was aborted with
   */
  async deliver(
    prepared: readonly Prepared[],
    moves: readonly LaneMove[],
    signal: AbortSignal,
  ): Promise<void> {
    const { handlers } = this.#options;
    if (prepared.length === 0) {
      await this.#again('transient', () => this.#move(moves), signal);
      return;
    }
    try {
      await this.#again('transient', () => this.#commit(prepared, moves), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (classify(error, handlers.group) === 'fenced') throw error;
      for (const one of prepared) {
        const to = { claim: one.incoming.claim, to: one.incoming.at };
        await this.#deliverOne(one, [to], signal);
      }
      await this.#again('transient', () => this.#move(moves), signal);
    }
  }

  /**
   * Tries the letters that may be tried, key by key in order, until none is left. Returns how many were
   * handled. Called by a lane's owner between its batches, so that it never overtakes live events.
   */
  async replayWaiting(claims: readonly LaneClaim[], signal: AbortSignal): Promise<number> {
    let replayed = 0;
    for (;;) {
      const letters = await runnableLetters(this.#options.database, this.#name, claims);
      if (letters.length === 0) return replayed;
      for (const letter of letters) {
        const claim = claims.find((one) => one.log === letter.log && one.lane === letter.lane)!;
        if (await this.#replay(letter, claim, signal)) replayed += 1;
      }
    }
  }

  async #deliverOne(one: Prepared, moves: readonly LaneMove[], signal: AbortSignal): Promise<void> {
    const { group } = this.#options.handlers;
    let attempts = 0;
    const attempt = async (): Promise<void> => {
      attempts += 1;
      await this.#again('transient', () => this.#commit([one], moves), signal);
    };
    try {
      await this.#again('unknown', attempt, signal);
    } catch (error) {
      signal.throwIfAborted();
      const kind = classify(error, group);
      if (kind === 'fenced') throw error;
      const verdict: Verdict = { state: 'dead', reason: kind, error: describeFailure(error), attempts };
      await this.#again('transient', () => this.#commit([one], moves, verdict), signal);
    }
  }

  async #replay(letter: WaitingLetter, claim: LaneClaim, signal: AbortSignal): Promise<boolean> {
    const { handlers, contracts, maxEventBytes, database } = this.#options;
    const incoming: Incoming = { ...letter, claim };
    const one = prepare(incoming, handlers, contracts, maxEventBytes);
    let attempts = letter.attempts;
    const settle = (outcome: Parameters<typeof settleLetter>[2], first?: (tx: Tx) => Promise<void>) =>
      this.#again(
        'transient',
        () =>
          database.transactionOnce(async (tx) => {
            if (!(await settleLetter(tx, letter, outcome))) return;
            await first?.(tx);
            await requireLane(tx, this.#name, claim);
          }),
        signal,
      );
    const attempt = async (): Promise<void> => {
      attempts += 1;
      if (one.violation !== undefined) throw one.violation;
      const { event, handler } = one;
      await settle({ state: 'replayed', attempts }, async (tx) => {
        if (handler !== undefined) await this.#handle(handler, [event!], tx);
      });
    };
    try {
      await this.#again('unknown', attempt, signal);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      const kind = classify(error, handlers.group);
      if (kind === 'fenced') throw error;
      const reason = one.violation?.code ?? kind;
      await settle({ state: 'dead', reason, error: describeFailure(error), attempts });
      return false;
    }
  }

  /** One transaction: inbox, handlers, dead letters, fence. */
  async #commit(batch: readonly Prepared[], moves: readonly LaneMove[], verdict?: Verdict): Promise<void> {
    await this.#options.database.transactionOnce(async (tx) => {
      await this.#options.probe?.('begun', batch);
      const inbox = await enterInbox(tx, this.#name, batch[0]!.incoming.claim.run, batch);
      await this.#options.probe?.('entered', batch);

      const buried: Buried[] = [];
      let run: { handler: Handler; events: ReceivedEvent[] } | undefined;
      const finishRun = async (): Promise<void> => {
        if (run !== undefined) await this.#handle(run.handler, run.events, tx);
        run = undefined;
      };
      for (const one of batch) {
        if (one.hasId && !inbox.fresh.delete(one.id)) continue;
        const key = orderKey(one.incoming);
        const kept = inbox.blocked.has(key) ? PARKED : (verdict ?? violated(one));
        if (kept !== undefined) {
          buried.push({ incoming: one.incoming, id: one.id, verdict: kept });
          inbox.blocked.add(key);
          continue;
        }
        if (run?.handler !== one.handler) await finishRun();
        run ??= { handler: one.handler!, events: [] };
        run.events.push(one.event!);
      }
      await finishRun();
      await this.#options.probe?.('handled', batch);

      await bury(tx, this.#name, buried);
      await moveLanes(tx, this.#name, moves);
      await this.#options.probe?.('moved', batch);
    });
    await this.#options.probe?.('committed', batch);
  }

  async #handle(handler: Handler, events: readonly ReceivedEvent[], tx: Tx): Promise<void> {
    await this.#observed.run(events, () => handler.handle(events, tx));
  }

  async #move(moves: readonly LaneMove[]): Promise<void> {
    if (moves.length === 0) return;
    await this.#options.database.transactionOnce((tx) => moveLanes(tx, this.#name, moves));
  }

  async #again<T>(kind: 'transient' | 'unknown', work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { group } = this.#options.handlers;
    return retrying(work, {
      times: this.#options.retry,
      again: (error) => classify(error, group) === kind,
      signal,
      // A passing failure is waited out; an unknown one gets the tries its group declares.
      ...(kind === 'unknown' ? { attempts: group.attempts } : {}),
    });
  }
}

const PARKED: Verdict = { state: 'parked', reason: 'parked', error: 'behind a dead letter', attempts: 0 };

function violated(one: Prepared): Verdict | undefined {
  if (one.violation === undefined) return undefined;
  const { code, message } = one.violation;
  return { state: 'dead', reason: code, error: message, attempts: 1 };
}

/** False for what the group has no part in: other types, and what lies before its start. */
function concerns(one: Prepared): boolean {
  if (one.violation !== undefined) return true;
  if (one.handler === undefined) return false;
  const { notBefore } = one.incoming.claim;
  return notBefore === undefined || Date.parse(one.event!.time) >= notBefore.getTime();
}

/** The last place of each lane in a batch. */
export function movesOf(batch: readonly Incoming[]): LaneMove[] {
  const last = new Map<LaneClaim, Cursor>();
  for (const { claim, at } of batch) {
    const known = last.get(claim);
    if (known === undefined || isAfter(at, known)) last.set(claim, at);
  }
  return Array.from(last, ([claim, to]) => ({ claim, to }));
}
