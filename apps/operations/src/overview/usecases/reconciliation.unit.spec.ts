import { describe, expect, it } from '@jest/globals';
import type { MetricPoint } from '@toandan/telemetry';
import { reconciliationOf } from './reconciliation.js';

const counter = (name: string, value: number): MetricPoint => ({
  kind: 'counter',
  name: `toandan.reconciliation.${name}`,
  unit: '{cell}',
  labels: {},
  value,
});

describe('the comparing of totals', () => {
  it('is the sum of all who compare', () => {
    const points = [counter('compared', 30), counter('compared', 12), counter('differences', 2)];
    expect(reconciliationOf(points)).toEqual({ compared: 42, differences: 2 });
    expect(reconciliationOf([counter('differences', 0)])).toEqual({ compared: 0, differences: 0 });
  });

  it('is not known where nobody keeps totals', () => {
    expect(reconciliationOf([counter('other', 1)])).toBeUndefined();
  });
});
