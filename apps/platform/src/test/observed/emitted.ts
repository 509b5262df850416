import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MetricReader, type ResourceMetrics } from '@opentelemetry/sdk-metrics';

/** Hands out what the SDK measured as the SDK has it. */
export class RawReader extends MetricReader {
  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }

  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}

/** Series by name, each with the labels it was seen with. */
export type Emitted = ReadonlyMap<string, ReadonlySet<string>>;

/** What Prometheus adds to a unit's metrics, by the rules by which OpenTelemetry is put into it; `{...}` is a remark. */
const SUFFIXES: Readonly<Record<string, string>> = { s: '_seconds', By: '_bytes' };

/** What Prometheus has of these metrics, under its own names. */
export function emittedOf(metrics: ResourceMetrics): Emitted {
  const suffixed: ResourceMetrics = {
    ...metrics,
    scopeMetrics: metrics.scopeMetrics.map((scope) => ({
      ...scope,
      metrics: scope.metrics.map((metric) => {
        const { name, unit } = metric.descriptor;
        if (unit !== '' && !unit.startsWith('{') && SUFFIXES[unit] === undefined) {
          throw new Error(`No rule for the unit ${unit} of ${name}`);
        }
        return {
          ...metric,
          descriptor: { ...metric.descriptor, name: `${name}${SUFFIXES[unit] ?? ''}` },
        };
      }),
    })),
  };
  const emitted = new Map<string, Set<string>>();
  for (const line of new PrometheusSerializer('', false, undefined, true, true)
    .serialize(suffixed)
    .split('\n')) {
    const [, name, labels = ''] = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? \S+$/i.exec(line) ?? [];
    if (name === undefined) continue;
    const known = emitted.get(name) ?? new Set();
    emitted.set(name, known);
    for (const [, label] of labels.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)) known.add(label!);
  }
  return emitted;
}
