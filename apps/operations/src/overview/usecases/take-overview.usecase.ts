import type { Clock } from '@toandan/kernel';
import type { KafkaConnection } from '@toandan/messaging';
import {
  countLetters,
  serviceSchemas,
  waitingWork,
  type LetterCounts,
  type WaitingWork,
} from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import type { MetricPoint } from '@toandan/telemetry';
import { flowOf, type Flow } from './flow.js';
import { latenciesOf, type Latencies } from './latency.js';
import { reconciliationOf, type Reconciliation } from './reconciliation.js';
import type { HealthSource, ServiceHealth } from './service-health.port.js';

export interface Overview extends Flow {
  readonly measuredAt: Date;
  readonly services: readonly ServiceHealth[];
  readonly letters: LetterCounts;
  readonly work: readonly WaitingWork[];
  /** Absent: nothing measures them here. */
  readonly latencies?: Latencies;
  readonly reconciliation?: Reconciliation;
}

export interface OverviewParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly health: HealthSource;
  readonly kafka?: KafkaConnection;
  /** What this process measures; absent where it does not, or where the services are elsewhere. */
  readonly metrics?: () => Promise<readonly MetricPoint[]>;
}

/** A measurement serves all who ask within this time, ms: ten open pages cost what one does. */
const FRESH_MS = 2_000;

/** How everything is right now. */
export class TakeOverviewUseCase {
  #taken: { readonly at: number; readonly overview: Promise<Overview> } | undefined;

  constructor(private readonly parts: OverviewParts) {}

  async execute(): Promise<Overview> {
    const now = performance.now();
    if (this.#taken === undefined || now - this.#taken.at > FRESH_MS) {
      const taken = { at: now, overview: this.#take() };
      this.#taken = taken;
      // A failure is told to those who waited for it, and to nobody else.
      taken.overview.catch(() => {
        if (this.#taken === taken) this.#taken = undefined;
      });
    }
    return this.#taken.overview;
  }

  async #take(): Promise<Overview> {
    const { database, clock, health, kafka, metrics } = this.parts;
    const measuredAt = clock.now();
    const schemas = await serviceSchemas(database);
    const [services, flow, letters, work, points] = await Promise.all([
      health.health(schemas),
      flowOf(database, kafka),
      countLetters(database),
      waitingWork(database),
      // Figures that cannot be had are not measured; the others are still worth seeing.
      metrics?.().catch(() => undefined),
    ]);
    return { measuredAt, services, ...flow, letters, work, ...(points && measured(points)) };
  }
}

function measured(points: readonly MetricPoint[]): Pick<Overview, 'latencies' | 'reconciliation'> {
  const reconciliation = reconciliationOf(points);
  return { latencies: latenciesOf(points), ...(reconciliation && { reconciliation }) };
}
