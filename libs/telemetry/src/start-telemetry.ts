import { hostname } from 'node:os';
import { context, diag, DiagLogLevel, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type IMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { InProcessReader } from './in-process-reader.js';
import type { MetricPoint } from './metric-point.js';
import { otlpReader, otlpSpans } from './otlp.js';
import { pointsOf } from './points-of.js';
import type { TelemetryConfig } from './telemetry-config.js';

export interface TelemetryOptions {
  /** The process, as it shows at the collector. Services that share it are told apart by their label. */
  readonly service: string;
  /** Absent: nothing is sent. */
  readonly config?: TelemetryConfig | undefined;
  /** Whether read() is to have figures also where nothing is sent. */
  readonly inProcess?: boolean;
  /** Besides what the configuration asks for: whoever wants the spans, or the metrics in another form. */
  readonly spans?: readonly SpanProcessor[];
  readonly readers?: readonly IMetricReader[];
  /** Told that something could not be sent. Never given the words, which may quote what was to be sent. */
  readonly onTrouble?: () => void;
}

export interface Telemetry {
  /** All figures as they are now: gauges are measured by this call. Empty without `inProcess`. */
  read(): Promise<MetricPoint[]>;
  /** Sends what is left, within seconds, and takes the providers away. */
  stop(): Promise<void>;
}

export class TelemetryRunsError extends Error {
  override readonly name = 'TelemetryRunsError';

  constructor() {
    super('Telemetry runs in this process already: a process has one');
  }
}

/** Longest that asking or the last sending may take, ms. */
const PATIENCE_MS = 5_000;

let isRunning = false;

/**
 * Sets up OpenTelemetry for the process. To be called before services are started: instruments that were made
 * before measure nothing. Without configuration, and without anybody who wants to read, it does nothing.
 * @throws TelemetryRunsError
 */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const { service, config, inProcess = false, onTrouble = () => undefined } = options;
  if (isRunning) throw new TelemetryRunsError();
  const resource = resourceFromAttributes({
    'service.name': service,
    'service.namespace': 'toandan',
    // Several processes of one service must not be taken for one.
    'service.instance.id': `${hostname()}:${process.pid}`,
  });
  const spans = [...(options.spans ?? []), ...(config ? [otlpSpans(config)] : [])];
  const own = inProcess ? new InProcessReader() : undefined;
  const readers = [
    ...(options.readers ?? []),
    ...(own ? [own] : []),
    ...(config ? [otlpReader(config)] : []),
  ];
  if (spans.length === 0 && readers.length === 0) {
    return { read: () => Promise.resolve([]), stop: () => Promise.resolve() };
  }
  isRunning = true;
  diag.setLogger(
    { error: onTrouble, warn: onTrouble, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const meters = new MeterProvider({ resource, readers });
  metrics.setGlobalMeterProvider(meters);
  const tracers = spans.length === 0 ? undefined : tracersOf(resource, spans, config?.share ?? 1);
  return {
    read: async () => {
      if (own === undefined) return [];
      return pointsOf((await own.collect({ timeoutMillis: PATIENCE_MS })).resourceMetrics);
    },
    stop: async () => {
      await Promise.allSettled([within(meters.shutdown()), within(tracers?.shutdown())]);
      for (const api of [metrics, trace, context, propagation, diag]) api.disable();
      isRunning = false;
    },
  };
}

function tracersOf(
  resource: ReturnType<typeof resourceFromAttributes>,
  spanProcessors: SpanProcessor[],
  share: number,
): BasicTracerProvider {
  const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) });
  const tracers = new BasicTracerProvider({ resource, spanProcessors, sampler });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(tracers);
  return tracers;
}

function nothing(): void {
  // Not told.
}

async function within(work: Promise<unknown> | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const limit = setTimeout(resolve, PATIENCE_MS);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(limit);
  }
}
