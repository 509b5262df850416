import { setTimeout as pause } from 'node:timers/promises';
import { metrics, type Counter } from '@opentelemetry/api';
import { periodId } from '@toandan/kernel';
import type { Database } from '@toandan/persistence';
import type { HttpLog } from '@toandan/platform-http';
import type { Worker } from '@toandan/service-host';
import type { CellKey } from './domain/contribution.js';
import { anyKey, dirtyAmong, keysAfter, sameKey } from './persistence/keys-in-turn.js';
import { loadCatalogue } from './persistence/load-catalogue.js';
import { nowOf, pendingOfMap } from './persistence/map-progress.js';
import { SqlCellStore } from './persistence/sql-cell-store.js';
import type { Timelines } from './persistence/timelines.js';
import { compareCells, type KeyDifference } from './usecases/compare-cells.usecase.js';

/** Keys of one round, in one transaction, during which nobody else works on their slices. */
const KEYS = 2;
/** A round is followed by a pause of so many times its own length: what compares must not slow down what is compared. */
const PAUSE_OF_ROUND = 20;

const SERVICE = { service: 'aggregation' };

/**
 * Works out a few keys at a time, all of them in turn, and compares them with what is stored. A difference is counted
 * and told, and left as it is: it is a fault of the program or of the database, which somebody has to look at.
 */
export class ReconcileWorker implements Worker {
  readonly #stopping = new AbortController();
  readonly #compared: Counter;
  readonly #differences: Counter;
  #running: Promise<void> | undefined;
  #last: CellKey | undefined;

  /** @param everyMs between two rounds; 0: never */
  constructor(
    private readonly database: Database,
    private readonly timelines: Timelines,
    private readonly log: HttpLog,
    private readonly everyMs: number,
  ) {
    const meter = metrics.getMeter('@toandan/aggregation');
    this.#compared = meter.createCounter('toandan.reconciliation.compared', {
      description: 'Indicators and periods whose cells were worked out again and compared.',
      unit: '{key}',
    });
    this.#differences = meter.createCounter('toandan.reconciliation.differences', {
      description: 'Cells found to differ from what their contributions come to.',
      unit: '{cell}',
    });
    // Known from the start, so that the first difference is seen as a change.
    this.#differences.add(0, SERVICE);
  }

  async start(): Promise<void> {
    if (this.everyMs === 0) return;
    this.#last = await this.database.transaction(anyKey);
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** It never has to be waited for. */
  isIdle(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const begun = performance.now();
      try {
        await this.#round();
      } catch (error) {
        this.log.write('warn', 'reconciliation', {
          errorName: error instanceof Error ? error.name : 'unknown',
        });
      }
      const least = (performance.now() - begun) * PAUSE_OF_ROUND;
      await pause(Math.max(this.everyMs, least), undefined, { signal }).catch(() => undefined);
    }
  }

  async #round(): Promise<void> {
    const { compared, differences, last } = await this.database.transaction(async (tx) => {
      const { held, last: reached } = await keysAfter(tx, this.#last, KEYS);
      const nothing = { compared: 0, differences: [], last: reached };
      const units = await this.timelines.newest();
      if (held.length === 0 || units.rebuilding) return nothing;
      const now = await nowOf(tx);
      const found = await compareCells(new SqlCellStore(tx), held, async () => ({
        catalogue: await loadCatalogue(tx),
        units,
        now,
      }));
      // Asked last: whatever was committed in between has left a mark, and nobody takes it while the slices are ours.
      if ((await pendingOfMap(tx, this.timelines)) !== undefined) return nothing;
      const dirty = await dirtyAmong(tx, held);
      const isClean = (key: CellKey): boolean => !dirty.some((one) => sameKey(one, key));
      return {
        compared: held.filter(isClean).length,
        differences: found.filter(({ key }) => isClean(key)),
        last: reached,
      };
    });
    this.#last = last;
    this.#compared.add(compared, SERVICE);
    for (const difference of differences) this.#tell(difference);
  }

  #tell({ key: { indicator, period }, cells }: KeyDifference): void {
    this.#differences.add(cells, SERVICE);
    this.log.write('error', 'reconciliation', { indicator, period: periodId(period), cells });
  }
}
