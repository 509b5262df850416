import { describe, expect, it } from '@jest/globals';
import type { MetricPoint } from '@toandan/telemetry';
import { latenciesOf } from './latency.js';

const BOUNDS = [0.01, 0.1, 1];

/** So many requests in each bucket. */
function point(labels: Record<string, string>, counts: number[], max: number, name?: string): MetricPoint {
  const count = counts.reduce((sum, one) => sum + one, 0);
  return {
    kind: 'histogram',
    name: name ?? 'http.server.request.duration',
    unit: 's',
    labels: { service: 'registry', ...labels },
    histogram: { count, sum: 0, min: 0, max, bounds: BOUNDS, counts },
  };
}

function request(route: string, status: string, counts: number[], max = 0.5): MetricPoint {
  const labels = { 'http.request.method': 'GET', 'http.route': route, 'http.response.status_code': status };
  return point(labels, counts, max);
}

describe('what took long', () => {
  it('is told by route, all answers of one together, the slowest first', () => {
    const { routes } = latenciesOf([
      request('/fast', '200', [100, 0, 0, 0], 0.008),
      request('/slow', '200', [0, 10, 0, 0], 0.09),
      request('/slow', '500', [0, 0, 10, 0], 0.9),
    ]);
    expect(routes).toEqual([
      { service: 'registry', what: 'GET /slow', count: 20, failed: 10, p50: 100, p95: 820, longest: 900 },
      { service: 'registry', what: 'GET /fast', count: 100, failed: 0, p50: 4, p95: 7.6, longest: 8 },
    ]);
  });

  it('leaves out what machines ask every few seconds, and what nobody asked', () => {
    const { routes } = latenciesOf([
      request('/health/ready', '200', [5, 0, 0, 0]),
      request('/never', '200', [0, 0, 0, 0]),
    ]);
    expect(routes).toEqual([]);
  });

  it('keeps the ten slowest, services apart', () => {
    const many = Array.from({ length: 12 }, (_, nth) => request(`/r${nth}`, '200', [nth + 1, 1, 0, 0]));
    const { routes } = latenciesOf(many);
    expect(routes).toHaveLength(10);
    expect(routes[0]!.what).toBe('GET /r0');
    const apart = [
      point({ 'http.route': '/x', 'http.request.method': 'GET', service: 'tipoffs' }, [1, 0, 0, 0], 0),
    ];
    expect(latenciesOf([...apart, request('/x', '200', [1, 0, 0, 0])]).routes).toHaveLength(2);
  });

  it('tells statements by what they do', () => {
    const name = 'db.client.operation.duration';
    const { statements, routes } = latenciesOf([
      point({ operation: 'SELECT unit', outcome: 'done' }, [3, 0, 0, 0], 0.01, name),
      point({ operation: 'SELECT unit', outcome: 'sqlstate 40' }, [1, 0, 0, 0], 0.01, name),
      { kind: 'gauge', name: 'toandan.consumer.lag', unit: '{event}', labels: {}, value: 3 },
    ]);
    expect(statements).toMatchObject([{ what: 'SELECT unit', count: 4, failed: 1 }]);
    expect(routes).toEqual([]);
  });
});
