import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { FencedError } from '../consumer/failure.js';
import { movesOf } from '../consumer/group-runner.js';
import type { Incoming, LaneClaim } from '../consumer/incoming.js';
import type { LaneMove } from '../consumer/lane-fence.js';
import type { LaneLeases } from '../lanes/lane-leases.js';
import { earliest, isAfter, type Cursor } from './cursor.js';
import type { LogPage, LogReader } from './log-reader.js';
import type { WakeHub } from './wake.js';

export interface LogConsumerTimes {
  leaseMs: number;
  /** Pause between looks at a log where nothing happens, ms: the shortest, right after something did, and the longest. */
  pollMs: { shortest: number; longest: number };
  /** How often lanes are balanced and replays looked for, ms; idle lanes' places are kept every few of these. */
  tickMs: number;
}

/** What is done with the pages of a log: a group's chain, or a relay. */
export interface LogSink<Work> {
  /** What can be done with events before it is their turn; while the batch before them is at the database. */
  prepare(batch: readonly Incoming[]): Work;
  /** Brings prepared events to their end and moves the lanes, both or neither. See GroupRunner. */
  deliver(work: Work, moves: readonly LaneMove[], signal: AbortSignal): Promise<void>;
  replayWaiting?(claims: readonly LaneClaim[], signal: AbortSignal): Promise<number>;
  /** Waits for what a delivered page left under way; before the lanes are handed back. */
  settled?(): Promise<void>;
}

/** A page with what is to be done about it. */
interface Turn<Work> {
  readonly page: LogPage;
  readonly count: number;
  readonly work: Work;
  readonly moves: readonly LaneMove[];
}

export interface LogConsumerOptions<Work> {
  sink: LogSink<Work>;
  leases: LaneLeases;
  reader: LogReader;
  wake: WakeHub;
  /** Absent: all. */
  topics?: readonly string[];
  batchSize: number;
  times: LogConsumerTimes;
  /** Told of failures outside the chain (leases, reads), which are tried again. */
  onTrouble: (error: unknown) => void;
}

/**
 * Ticks from one keeping of places to the next. Each is a commit, and every commit of one group is something that the
 * others have seen and want to keep: at each tick, an idle platform would write to its disk all day.
 */
const TICKS_TO_PLACES = 15;

/** A member's name: unique, and telling an operator where to look. */
export function memberName(): string {
  return `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
}

/**
 * One member of one group on one service's log: owns some slices, reads the log once for all of them, and
 * hands page after page to its sink (the `postgres` transport's consumers; with `kafka` the relay). The next page is read while one is handled, and no
 * more than that: a slow handler makes the reading wait.
 */
export class LogConsumer<Work> {
  readonly #options: LogConsumerOptions<Work>;
  readonly #stop = new AbortController();
  readonly #abandon = new AbortController();
  /** How far each held lane has read; ahead of its row while the pages hold nothing for it. */
  readonly #seen = new Map<LaneClaim, Cursor>();
  #running: Promise<unknown> = Promise.resolve();
  #nextTick = 0;
  #ticksToPlaces = TICKS_TO_PLACES;

  constructor(options: LogConsumerOptions<Work>) {
    this.#options = options;
  }

  start(): void {
    this.#running = Promise.all([this.#work(), this.#keepLeases()]);
  }

  /** Finishes the batch under way within `withinMs`, else lets it roll back; then hands the lanes back. */
  async stop(withinMs: number): Promise<void> {
    this.#stop.abort();
    const limit = setTimeout(() => this.#abandon.abort(), withinMs);
    await this.#running;
    clearTimeout(limit);
    await this.#options.sink.settled?.().catch(this.#options.onTrouble);
    await this.#options.leases.leave().catch(this.#options.onTrouble);
  }

  /** As a crash would: nothing is finished, nothing handed back. For fault tests. */
  async crash(): Promise<void> {
    this.#stop.abort();
    this.#abandon.abort();
    await this.#running;
  }

  async #work(): Promise<void> {
    const { times, wake, reader } = this.#options;
    let pause: number = times.pollMs.shortest;
    while (!this.#stop.signal.aborted) {
      const wakes = wake.wakes(reader.log);
      try {
        const handled = await this.#round();
        pause = handled > 0 ? times.pollMs.shortest : Math.min(pause * 2, times.pollMs.longest);
      } catch (error) {
        if (this.#abandon.signal.aborted) return;
        // Renewing tells which lanes are lost; the others go on.
        if (error instanceof FencedError) await this.#options.leases.renew().catch(this.#options.onTrouble);
        else this.#options.onTrouble(error);
        this.#nextTick = 0;
        pause = times.pollMs.longest;
      }
      await wake.wait(reader.log, pause, this.#stop.signal, wakes);
    }
  }

  /** Reads and delivers until the log has no more for now. Returns how many events came by. */
  async #round(): Promise<number> {
    let handled = 0;
    let next: Promise<Turn<Work>> | undefined;
    try {
      while (!this.#stop.signal.aborted) {
        if (performance.now() >= this.#nextTick) {
          await next?.catch(() => undefined);
          next = undefined;
          await this.#tick();
        }
        const claims = this.#options.leases.held;
        if (claims.length === 0) return handled;
        const turn: Turn<Work> = await (next ?? this.#read(claims, this.#start(claims)));
        next = turn.page.drained ? undefined : this.#read(claims, turn.page.end);
        // Awaited only after this page is delivered; a failure meanwhile must not count as unhandled.
        next?.catch(() => undefined);
        await this.#deliver(claims, turn);
        handled += turn.count;
        if (turn.page.drained) return handled;
      }
      return handled;
    } finally {
      await next?.catch(() => undefined);
    }
  }

  #start(claims: readonly LaneClaim[]): Cursor {
    return earliest(claims.map((claim) => this.#seen.get(claim) ?? claim.at))!;
  }

  async #read(claims: readonly LaneClaim[], after: Cursor): Promise<Turn<Work>> {
    const { reader, topics, batchSize, sink } = this.#options;
    const slices = claims.map((claim) => claim.lane);
    const page = await reader.read({
      after,
      limit: batchSize,
      slices,
      ...(topics === undefined ? {} : { topics }),
    });
    const byLane = new Map(claims.map((claim) => [claim.lane, claim]));
    const batch: Incoming[] = [];
    for (const { at, slice, topic, key, headers, payload } of page.rows) {
      const claim = byLane.get(slice)!;
      if (isAfter(at, this.#seen.get(claim) ?? claim.at)) {
        batch.push({ claim, at, topic, key, headers, body: payload });
      }
    }
    return { page, count: batch.length, work: sink.prepare(batch), moves: movesOf(batch) };
  }

  async #deliver(claims: readonly LaneClaim[], { page, count, work, moves }: Turn<Work>): Promise<void> {
    if (count > 0) await this.#options.sink.deliver(work, moves, this.#abandon.signal);
    for (const claim of claims) {
      if (isAfter(page.end, this.#seen.get(claim) ?? claim.at)) this.#seen.set(claim, page.end);
    }
  }

  /** What is due now and then, between batches. */
  async #tick(): Promise<void> {
    const { leases, sink, times } = this.#options;
    this.#nextTick = performance.now() + times.tickMs;
    await leases.balance();
    const claims = leases.held;
    for (const claim of [...this.#seen.keys()]) if (!claims.includes(claim)) this.#seen.delete(claim);
    if (claims.length === 0) return;
    await sink.replayWaiting?.(claims, this.#abandon.signal);
    this.#ticksToPlaces -= 1;
    if (this.#ticksToPlaces > 0) return;
    this.#ticksToPlaces = TICKS_TO_PLACES;
    await this.#keepPlaces(claims);
  }

  /** Lanes that only saw others' events move on too, or they would hold back retention and read all again. */
  async #keepPlaces(claims: readonly LaneClaim[]): Promise<void> {
    const moves: LaneMove[] = [];
    for (const claim of claims) {
      const to = this.#seen.get(claim);
      if (to !== undefined && isAfter(to, claim.at)) moves.push({ claim, to });
    }
    const { sink } = this.#options;
    await sink.deliver(sink.prepare([]), moves, this.#abandon.signal);
  }

  async #keepLeases(): Promise<void> {
    const { leases, times, wake, reader, onTrouble } = this.#options;
    while (!this.#stop.signal.aborted) {
      await leases.renew().catch(onTrouble);
      await wake.wait(`${reader.log} leases`, times.leaseMs / 3, this.#stop.signal);
    }
  }
}
