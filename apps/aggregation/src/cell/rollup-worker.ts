import { setTimeout as pause } from 'node:timers/promises';
import { WakeHub } from '@toandan/messaging';
import type { Database, PreparedStatement } from '@toandan/persistence';
import type { HttpLog } from '@toandan/platform-http';
import type { Worker } from '@toandan/service-host';
import { firstPending } from './domain/map-progress.js';
import { ROLLUP_GROUP } from './persistence/arrivals.js';
import { CATALOGUE_VERSION, Catalogues } from './persistence/catalogues.js';
import { instantText } from './persistence/instants.js';
import {
  lockMap,
  mapProgress,
  markAll,
  markMeasures,
  nowOf,
  pendingOfMap,
} from './persistence/map-progress.js';
import { SqlCellStore } from './persistence/sql-cell-store.js';
import type { Timelines } from './persistence/timelines.js';
import { RollupMeasures } from './rollup-measures.js';
import type { Surroundings } from './usecases/key-changes.js';
import type { UnitTimeline } from './usecases/unit-timeline.js';
import { recomputeCells, type Watch } from './usecases/recompute-cells.usecase.js';

const CELLS = 'cells';
const LONGEST_WAIT_MS = 500;
/** More than clocks of one system ever differ. */
const CLOCKS_DIFFER_MS = 600_000;

const SURROUNDINGS: PreparedStatement = {
  name: 'surroundings-of-cells',
  text: `SELECT ${instantText('now()')} AS now, ${CATALOGUE_VERSION} AS version`,
};
const HAS_WORK = `SELECT EXISTS (SELECT FROM dirty_key) OR EXISTS (SELECT FROM dirty_measure) AS work`;

/** Works out dirty cells for as long as the service runs: at once when this process has marked some, else by looking. */
export class RollupWorker implements Worker {
  readonly #stopping = new AbortController();
  readonly #hub = new WakeHub();
  #running: Promise<void> | undefined;
  /** A map of which everything is passed on, and until when that is so: looked at before each step otherwise. */
  #passedOn: { readonly units: UnitTimeline; readonly until: number } | undefined;
  #measures: RollupMeasures | undefined;

  constructor(
    private readonly database: Database,
    private readonly timelines: Timelines,
    private readonly log: HttpLog,
    private readonly catalogues = new Catalogues(database),
  ) {}

  start(): Promise<void> {
    this.#measures ??= new RollupMeasures(this.database);
    this.#running ??= this.#run(this.#measures);
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#hub.wake(CELLS);
    await this.#running;
    this.#measures?.stop();
  }

  wake(): void {
    this.#hub.wake(CELLS);
  }

  async isIdle(): Promise<boolean> {
    const [found] = await this.database.query<{ work: boolean }>(HAS_WORK);
    return !found!.work && (await pendingOfMap(this.database, this.timelines)) === undefined;
  }

  /** Everything that is to be done now; returns how many keys it took. */
  async step(watch?: Watch): Promise<number> {
    const newest = await this.timelines.newest();
    if (newest.rebuilding) return 0;
    if (this.#passedOn?.units !== newest || Date.now() >= this.#passedOn.until) {
      await this.#passOnMap();
      await this.#notePassedOn(newest);
    }
    await markMeasures(this.database);
    return this.database.transaction(async (tx) => {
      const store = new SqlCellStore(tx);
      const surroundings = async (): Promise<Surroundings> => {
        const [known] = await tx.query<{ now: string; version: string }>(SURROUNDINGS, [ROLLUP_GROUP]);
        const { now, version } = known!;
        return { catalogue: await this.catalogues.of(version), units: await this.timelines.newest(), now };
      };
      return recomputeCells(store, surroundings, watch);
    });
  }

  async #run(measures: RollupMeasures): Promise<void> {
    const { signal } = this.#stopping;
    const watch: Watch = (keys, work) => measures.recompute(keys, work);
    while (!signal.aborted) {
      const seen = this.#hub.wakes(CELLS);
      try {
        if ((await this.step(watch)) === 0) await this.#hub.wait(CELLS, LONGEST_WAIT_MS, signal, seen);
      } catch (error) {
        this.log.write('warn', 'cells', { errorName: error instanceof Error ? error.name : 'unknown' });
        await pause(LONGEST_WAIT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #passOnMap(): Promise<void> {
    if ((await pendingOfMap(this.database, this.timelines)) === undefined) return;
    await this.database.transaction(async (tx) => {
      if (!(await lockMap(tx))) return;
      const now = await nowOf(tx);
      const [units, progress] = [await this.timelines.newest(), await mapProgress(tx)];
      const from = firstPending(units, progress, now);
      if (from === undefined) return;
      const dayUntil = units.begun.findLast((at) => at <= now) ?? progress.dayUntil;
      await markAll(tx, from, { knownUntil: units.recordedUntil, dayUntil });
    });
  }

  /** Nothing of the same map is to be passed on until the next day begins on which something of it holds. */
  async #notePassedOn(units: UnitTimeline): Promise<void> {
    if ((await pendingOfMap(this.database, this.timelines)) !== undefined) return;
    const now = await nowOf(this.database);
    const next = units.begun.find((at) => at > now);
    // Well before it by this process's clock, which may be another than the database's.
    const until = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next) - CLOCKS_DIFFER_MS;
    this.#passedOn = { units, until };
  }
}
