import type { MetricPoint } from '@toandan/telemetry';

/** What the comparing of stored totals with their contributions has come to since the process started. */
export interface Reconciliation {
  /** Indicators and periods that were worked out again; 0 also where comparing is turned off. */
  readonly compared: number;
  /** Cells that differ from what they should be. */
  readonly differences: number;
}

/** Undefined where nobody here keeps totals. */
export function reconciliationOf(points: readonly MetricPoint[]): Reconciliation | undefined {
  const differences = sumOf(points, 'toandan.reconciliation.differences');
  if (differences === undefined) return undefined;
  return { compared: sumOf(points, 'toandan.reconciliation.compared') ?? 0, differences };
}

function sumOf(points: readonly MetricPoint[], name: string): number | undefined {
  const values = points.flatMap((point) =>
    point.kind === 'counter' && point.name === name ? [point.value] : [],
  );
  return values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0);
}
