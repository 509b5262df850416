import { quantileOf, type HistogramPoint, type HistogramValue, type MetricPoint } from '@toandan/telemetry';

/** How long something took, in ms, since the process started. */
export interface Latency {
  readonly service: string;
  /** A method and a route's template, or what a statement does: nothing that anybody typed. */
  readonly what: string;
  readonly count: number;
  /** Of those: how many failed for a fault of ours. */
  readonly failed: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

/** What this process measures of itself. Absent in an overview: nothing measures. */
export interface Latencies {
  readonly routes: readonly Latency[];
  readonly statements: readonly Latency[];
}

const REQUESTS = 'http.server.request.duration';
const STATEMENTS = 'db.client.operation.duration';

/** The slowest are shown. */
const SHOWN = 10;

/** The slowest routes and statements of all services of this process, the slowest first: by their 95th percentile. */
export function latenciesOf(points: readonly MetricPoint[]): Latencies {
  return {
    routes: slowest(points, REQUESTS, routeOf, ({ labels }) =>
      /^5/.test(labels['http.response.status_code'] ?? ''),
    ),
    statements: slowest(
      points,
      STATEMENTS,
      ({ labels }) => labels.operation,
      ({ labels }) => labels.outcome !== undefined && labels.outcome !== 'done',
    ),
  };
}

/** Health is asked for by machines, every few seconds. */
function routeOf({ labels }: HistogramPoint): string | undefined {
  const route = labels['http.route'];
  if (route === undefined || /^\/?health\//.test(route)) return undefined;
  return `${labels['http.request.method']} ${route}`;
}

interface Gathered {
  readonly service: string;
  readonly what: string;
  failed: number;
  value: HistogramValue;
}

function slowest(
  points: readonly MetricPoint[],
  name: string,
  whatOf: (point: HistogramPoint) => string | undefined,
  hasFailed: (point: HistogramPoint) => boolean,
): Latency[] {
  const gathered = new Map<string, Gathered>();
  for (const point of points) {
    if (point.kind !== 'histogram' || point.name !== name || point.histogram.count === 0) continue;
    const what = whatOf(point);
    if (what === undefined) continue;
    const { service = '' } = point.labels;
    const known = gathered.get(`${service} ${what}`);
    const one = known ?? { service, what, failed: 0, value: point.histogram };
    if (known) known.value = added(known.value, point.histogram);
    if (hasFailed(point)) one.failed += point.histogram.count;
    gathered.set(`${service} ${what}`, one);
  }
  return [...gathered.values()]
    .map(latencyOf)
    .sort((one, other) => other.p95 - one.p95 || other.count - one.count)
    .slice(0, SHOWN);
}

/** Two series of one metric have the same buckets. */
function added(one: HistogramValue, other: HistogramValue): HistogramValue {
  return {
    count: one.count + other.count,
    sum: one.sum + other.sum,
    min: Math.min(one.min ?? Infinity, other.min ?? Infinity),
    max: Math.max(one.max ?? 0, other.max ?? 0),
    bounds: one.bounds,
    counts: one.counts.map((count, nth) => count + (other.counts[nth] ?? 0)),
  };
}

function latencyOf({ service, what, failed, value }: Gathered): Latency {
  const ms = (seconds: number | undefined): number => Math.round((seconds ?? 0) * 10_000) / 10;
  return {
    service,
    what,
    count: value.count,
    failed,
    p50: ms(quantileOf(value, 0.5)),
    p95: ms(quantileOf(value, 0.95)),
    longest: ms(value.max),
  };
}
