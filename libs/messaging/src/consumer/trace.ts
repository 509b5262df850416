import { ROOT_CONTEXT, SpanKind, propagation, trace, type Context, type Link } from '@opentelemetry/api';
import type { ReceivedEvent } from './received-event.js';

const tracer = trace.getTracer('@toandan/messaging');

function contextOf(event: ReceivedEvent): Context {
  return propagation.extract(ROOT_CONTEXT, { traceparent: event.traceparent, tracestate: event.tracestate });
}

/**
 * Runs a handler inside the trace that the event's producer began. One event continues its trace; a run of
 * several gets a trace of its own, linked to each.
 */
export async function traced<T>(
  group: string,
  events: readonly ReceivedEvent[],
  work: () => Promise<T>,
): Promise<T> {
  const single = events.length === 1;
  const parent = single ? contextOf(events[0]!) : ROOT_CONTEXT;
  const links: Link[] = single
    ? []
    : events.flatMap((event) => {
        const from = trace.getSpanContext(contextOf(event));
        return from === undefined ? [] : [{ context: from }];
      });
  const attributes = {
    'messaging.consumer.group.name': group,
    'messaging.batch.message_count': events.length,
  };
  return tracer.startActiveSpan(
    `consume ${events[0]!.type}`,
    { kind: SpanKind.CONSUMER, links, attributes },
    parent,
    async (span) => {
      try {
        return await work();
      } catch (error) {
        // Only the class: a message may quote data.
        span.recordException({ name: error instanceof Error ? error.name : 'error' });
        throw error;
      } finally {
        span.end();
      }
    },
  );
}
