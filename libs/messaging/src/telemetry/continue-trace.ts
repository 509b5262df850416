import {
  ROOT_CONTEXT,
  context,
  propagation,
  trace,
  type Attributes,
  type SpanContext,
  type SpanKind,
} from '@opentelemetry/api';

/** Where a piece of work comes from, as it is kept in headers and rows. */
export interface TraceParent {
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
}

export interface TracedWork {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  /** What led to it, one or many; those without a trace do not count. */
  readonly from: readonly TraceParent[];
}

/** The SDK keeps no more links of one span. */
const MOST_LINKS = 128;

/**
 * Runs work inside the trace of what led to it. What came out of one trace continues it; what came out of several
 * gets a trace of its own, linked to each.
 */
export async function continueTrace<T>(
  { name, kind, attributes, from }: TracedWork,
  work: () => Promise<T>,
): Promise<T> {
  const origins = originsOf(from);
  const isOne = new Set(origins.map(({ traceId }) => traceId)).size === 1;
  const parent = isOne ? trace.setSpanContext(ROOT_CONTEXT, origins[0]!) : ROOT_CONTEXT;
  const links = origins.slice(isOne ? 1 : 0, MOST_LINKS).map((origin) => ({ context: origin }));
  const tracer = trace.getTracer('@toandan/messaging');
  return tracer.startActiveSpan(name, { kind, attributes, links }, parent, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Only the class: a message may quote data.
      span.recordException({ name: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** What runs now, to be kept beside what it leads to; empty where nothing is traced. */
export function currentTrace(): TraceParent {
  const carrier: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

function originsOf(from: readonly TraceParent[]): SpanContext[] {
  const seen = new Map<string, SpanContext>();
  for (const { traceparent, tracestate } of from) {
    if (seen.size > MOST_LINKS) break;
    if (traceparent === undefined || seen.has(traceparent)) continue;
    const origin = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent, tracestate }));
    if (origin !== undefined) seen.set(traceparent, origin);
  }
  return [...seen.values()];
}
