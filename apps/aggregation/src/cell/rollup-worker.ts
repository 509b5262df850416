import { setTimeout as pause } from 'node:timers/promises';
import { WakeHub } from '@toandan/messaging';
import type { Database, Tx } from '@toandan/persistence';
import type { HttpLog } from '@toandan/platform-http';
import type { Worker } from '@toandan/service-host';
import { firstPending } from './domain/map-progress.js';
import { instantText } from './persistence/instants.js';
import { loadCatalogue } from './persistence/load-catalogue.js';
import { lockMap, mapProgress, markAll, markMeasures } from './persistence/map-progress.js';
import { SqlCellStore } from './persistence/sql-cell-store.js';
import type { Timelines } from './persistence/timelines.js';
import { recomputeCells } from './usecases/recompute-cells.usecase.js';

const CELLS = 'cells';
const LONGEST_WAIT_MS = 500;

const NOW = `SELECT ${instantText('now()')} AS now`;
const HAS_WORK = `SELECT EXISTS (SELECT FROM dirty_key) OR EXISTS (SELECT FROM dirty_measure) AS work`;

/** Works out dirty cells for as long as the service runs: at once when this process has marked some, else by looking. */
export class RollupWorker implements Worker {
  readonly #stopping = new AbortController();
  readonly #hub = new WakeHub();
  #running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly timelines: Timelines,
    private readonly log: HttpLog,
  ) {}

  start(): Promise<void> {
    this.#running ??= this.#run();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#hub.wake(CELLS);
    await this.#running;
  }

  wake(): void {
    this.#hub.wake(CELLS);
  }

  async isIdle(): Promise<boolean> {
    const [found] = await this.database.query<{ work: boolean }>(HAS_WORK);
    return !found!.work && (await this.#pendingOfMap(this.database)) === undefined;
  }

  /** Everything that is to be done now; returns how many keys it took. */
  async step(): Promise<number> {
    if ((await this.timelines.newest()).rebuilding) return 0;
    await this.#passOnMap();
    await markMeasures(this.database);
    return this.database.transaction(async (tx) => {
      const store = new SqlCellStore(tx);
      return recomputeCells(store, async () => {
        const catalogue = await loadCatalogue(tx);
        return { catalogue, units: await this.timelines.newest(), now: await nowOf(tx) };
      });
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const seen = this.#hub.wakes(CELLS);
      try {
        if ((await this.step()) === 0) await this.#hub.wait(CELLS, LONGEST_WAIT_MS, signal, seen);
      } catch (error) {
        this.log.write('warn', 'cells', { errorName: error instanceof Error ? error.name : 'unknown' });
        await pause(LONGEST_WAIT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #passOnMap(): Promise<void> {
    if ((await this.#pendingOfMap(this.database)) === undefined) return;
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

  async #pendingOfMap(reader: Pick<Database | Tx, 'query'>): Promise<string | undefined> {
    const [now, progress] = [await nowOf(reader), await mapProgress(reader)];
    return firstPending(await this.timelines.newest(), progress, now);
  }
}

async function nowOf(reader: Pick<Database | Tx, 'query'>): Promise<string> {
  const [row] = await reader.query<{ now: string }>(NOW);
  return row!.now;
}
