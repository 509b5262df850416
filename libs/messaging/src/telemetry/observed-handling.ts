import { SpanKind, metrics, type Histogram } from '@opentelemetry/api';
import type { ConsumerGroup } from '../consumer/group.js';
import type { ReceivedEvent } from '../consumer/received-event.js';
import { continueTrace } from './continue-trace.js';

/** Seconds: a handler's transaction takes milliseconds, an event behind an outage hours. */
const HANDLING = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DELAY = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600, 86_400];

/** What a group's handling of events shows of itself: a span of each run of a handler, how long it took, how old its events were. */
export class ObservedHandling {
  readonly #labels: { readonly service: string; readonly group: string };
  readonly #duration: Histogram;
  readonly #delay: Histogram;

  constructor(group: ConsumerGroup) {
    const meter = metrics.getMeter('@toandan/messaging');
    this.#labels = { service: group.service, group: group.name };
    this.#duration = meter.createHistogram('toandan.consumer.handling.duration', {
      description: 'How long a handler took for its events, from call to return.',
      unit: 's',
      advice: { explicitBucketBoundaries: HANDLING },
    });
    this.#delay = meter.createHistogram('toandan.consumer.delay', {
      description: 'Age of the oldest of the events that a handler was given, once it was done.',
      unit: 's',
      advice: { explicitBucketBoundaries: DELAY },
    });
  }

  async run<T>(events: readonly ReceivedEvent[], work: () => Promise<T>): Promise<T> {
    const [first] = events;
    const begun = performance.now();
    let outcome = 'failed';
    try {
      const done = await continueTrace(
        {
          name: `consume ${first!.type}`,
          kind: SpanKind.CONSUMER,
          attributes: {
            service: this.#labels.service,
            'messaging.consumer.group.name': this.#labels.group,
            'messaging.batch.message_count': events.length,
          },
          from: events,
        },
        work,
      );
      outcome = 'handled';
      this.#delay.record(Math.max(0, (Date.now() - Date.parse(first!.time)) / 1_000), this.#labels);
      return done;
    } finally {
      this.#duration.record((performance.now() - begun) / 1_000, { ...this.#labels, outcome });
    }
  }
}
