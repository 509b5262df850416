import { SpanKind, metrics, type BatchObservableResult, type Histogram } from '@opentelemetry/api';
import { continueTrace } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import type { ClaimedKey } from './usecases/cell-store.port.js';

const SERVICE = { service: 'aggregation' };

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const WAITING = `
  SELECT count(DISTINCT (indicator, period_start, period_end))::integer AS keys,
         coalesce(extract(epoch FROM clock_timestamp() -
           least(min(marked_at), (SELECT min(marked_at) FROM dirty_measure))), 0)::float8 AS age
    FROM dirty_key`;

/** What the work on cells shows of itself: how much waits, since when, and how long a transaction of it takes. */
export class RollupMeasures {
  readonly #duration: Histogram;
  readonly #stop: () => void;

  constructor(database: Database) {
    const meter = metrics.getMeter('@toandan/aggregation');
    this.#duration = meter.createHistogram('toandan.rollup.recompute.duration', {
      description: 'How long the keys of one transaction took to be worked out.',
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    });
    const freshness = meter.createObservableGauge('toandan.rollup.freshness', {
      description:
        'Age of the oldest mark that waits to be worked out: how far figures may be behind. 0: nothing waits.',
      unit: 's',
    });
    const dirty = meter.createObservableGauge('toandan.rollup.dirty.keys', {
      description: 'Indicators and periods whose cells wait to be worked out.',
      unit: '{key}',
    });
    const observe = async (result: BatchObservableResult): Promise<void> => {
      const [waiting] = await database.query<{ keys: number; age: number }>(WAITING);
      result.observe(freshness, waiting!.age, SERVICE);
      result.observe(dirty, waiting!.keys, SERVICE);
    };
    const both = [freshness, dirty];
    meter.addBatchObservableCallback(observe, both);
    this.#stop = () => meter.removeBatchObservableCallback(observe, both);
  }

  stop(): void {
    this.#stop();
  }

  /** Does the work in the trace of what marked the keys. */
  async recompute(keys: readonly ClaimedKey[], work: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    const from = [...new Set(keys.flatMap(({ traces }) => traces))].map((traceparent) => ({ traceparent }));
    await continueTrace(
      {
        name: 'recompute cells',
        kind: SpanKind.INTERNAL,
        attributes: { ...SERVICE, 'toandan.rollup.keys': keys.length },
        from,
      },
      work,
    );
    this.#duration.record((performance.now() - begun) / 1_000, SERVICE);
  }
}
