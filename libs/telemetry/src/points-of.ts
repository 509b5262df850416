import type { Attributes } from '@opentelemetry/api';
import { DataPointType, type MetricData, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import type { MetricPoint } from './metric-point.js';

/** The SDK's own shapes as plain points, sorted by name. */
export function pointsOf({ scopeMetrics }: ResourceMetrics): MetricPoint[] {
  return scopeMetrics
    .flatMap(({ metrics }) => metrics.flatMap(pointsOfMetric))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function pointsOfMetric(metric: MetricData): MetricPoint[] {
  const { name, unit } = metric.descriptor;
  switch (metric.dataPointType) {
    case DataPointType.HISTOGRAM:
      return metric.dataPoints.map(({ attributes, value }) => ({
        name,
        unit,
        labels: labelsOf(attributes),
        kind: 'histogram',
        histogram: {
          count: value.count,
          sum: value.sum ?? 0,
          ...(value.count > 0 && value.min !== undefined && { min: value.min }),
          ...(value.count > 0 && value.max !== undefined && { max: value.max }),
          bounds: value.buckets.boundaries,
          counts: value.buckets.counts,
        },
      }));
    case DataPointType.SUM:
    case DataPointType.GAUGE: {
      const kind = metric.dataPointType === DataPointType.SUM && metric.isMonotonic ? 'counter' : 'gauge';
      return metric.dataPoints.map(({ attributes, value }) => ({
        name,
        unit,
        labels: labelsOf(attributes),
        kind,
        value,
      }));
    }
    default:
      return [];
  }
}

function labelsOf(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
