import { afterEach, describe, expect, it } from '@jest/globals';
import { metrics, trace } from '@opentelemetry/api';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTelemetry, telemetryConfig, type Telemetry } from './index.js';

let running: Telemetry | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

describe('telemetry', () => {
  it('is off without an endpoint and without a reader: nothing is set up', async () => {
    const off = startTelemetry({ service: 'spec', config: telemetryConfig({}) });
    metrics.getMeter('spec').createCounter('spec.count').add(1);
    expect(trace.getTracer('spec').startSpan('spec').isRecording()).toBe(false);
    expect(await off.read()).toEqual([]);
    await off.stop();
  });

  it('reads in the process what was counted, recorded and is now', async () => {
    running = startTelemetry({ service: 'spec', inProcess: true });
    const meter = metrics.getMeter('spec');
    meter.createCounter('spec.b.count', { unit: '{thing}' }).add(3, { service: 'a', status: 200 });
    const duration = meter.createHistogram('spec.c.duration', {
      unit: 's',
      advice: { explicitBucketBoundaries: [0.1, 1] },
    });
    for (const seconds of [0.05, 0.5, 0.5, 4]) duration.record(seconds, { service: 'a' });
    let age = 7;
    meter.createObservableGauge('spec.a.age', { unit: 's' }).addCallback((result) => result.observe(age));

    expect(await running.read()).toEqual([
      { name: 'spec.a.age', unit: 's', kind: 'gauge', labels: {}, value: 7 },
      {
        name: 'spec.b.count',
        unit: '{thing}',
        kind: 'counter',
        labels: { service: 'a', status: '200' },
        value: 3,
      },
      {
        name: 'spec.c.duration',
        unit: 's',
        kind: 'histogram',
        labels: { service: 'a' },
        histogram: { count: 4, sum: 5.05, min: 0.05, max: 4, bounds: [0.1, 1], counts: [1, 2, 1] },
      },
    ]);
    age = 8;
    expect((await running.read())[0]).toMatchObject({ value: 8 });
  });

  it('gives what could be measured when something cannot be', async () => {
    running = startTelemetry({ service: 'spec', inProcess: true });
    const meter = metrics.getMeter('spec');
    meter.createObservableGauge('spec.broken').addCallback(() => {
      throw new Error('the database is away');
    });
    meter.createObservableGauge('spec.whole').addCallback((result) => result.observe(1));
    expect((await running.read()).map(({ name }) => name)).toEqual(['spec.whole']);
  });

  it('refuses to run twice in one process, and runs again after a stop', async () => {
    running = startTelemetry({ service: 'spec', inProcess: true });
    expect(() => startTelemetry({ service: 'spec', inProcess: true })).toThrow(
      'runs in this process already',
    );
    await running.stop();
    running = startTelemetry({ service: 'spec', inProcess: true });
    metrics.getMeter('spec').createCounter('spec.count').add(1);
    expect(await running.read()).toMatchObject([{ name: 'spec.count', value: 1 }]);
  });

  it('sends traces and metrics to the collector, with the headers of the file', async () => {
    const collector = await Collector.open();
    const file = join(mkdtempSync(join(tmpdir(), 'toandan-otlp-')), 'headers');
    writeFileSync(file, 'x-key = a secret\n\nx-other=2\n');
    const config = telemetryConfig({
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
      OTEL_EXPORTER_OTLP_HEADERS_FILE: file,
    });
    running = startTelemetry({ service: 'spec', config });
    trace.getTracer('spec').startSpan('a span').end();
    metrics.getMeter('spec').createCounter('spec.count').add(1);
    await running.stop();
    await collector.close();
    running = undefined;
    expect(collector.got.map(({ path }) => path).toSorted()).toEqual(['/v1/metrics', '/v1/traces']);
    for (const { headers, body } of collector.got) {
      expect(headers).toMatchObject({ 'x-key': 'a secret', 'x-other': '2' });
      expect(body).toMatch(/"service.name".*"spec"/);
    }
    expect(collector.got.map(({ body }) => body).join('')).toContain('a span');
  });

  it('tells of a collector that cannot be reached, and stops all the same', async () => {
    const collector = await Collector.open();
    await collector.close();
    let troubles = 0;
    running = startTelemetry({
      service: 'spec',
      config: telemetryConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }),
      onTrouble: () => (troubles += 1),
    });
    metrics.getMeter('spec').createCounter('spec.count').add(1);
    await running.stop();
    running = undefined;
    expect(troubles).toBeGreaterThan(0);
  });
});

/** What a collector would be sent. */
class Collector {
  readonly got: { path: string; headers: Record<string, unknown>; body: string }[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        this.got.push({ path: request.url ?? '', headers: { ...request.headers }, body });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
  }

  static async open(): Promise<Collector> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Collector(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo | null)?.port ?? this.#port}`;
  }

  #port = 0;

  async close(): Promise<void> {
    this.#port = (this.server.address() as AddressInfo).port;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
