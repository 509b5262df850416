import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { once } from 'node:events';
import { request } from 'node:http';
import { startTelemetry, type MetricPoint, type Telemetry } from '@toandan/telemetry';
import { thrown } from '../spec-sample.js';
import { GOOD_NOTE, SpecService } from '../spec-service.js';

const MARKER = 'nguoi-to-giac-0912345678';
const TRACE = 'ab'.repeat(16);
const PARENT = 'cd'.repeat(8);

describe('what is measured of requests', () => {
  const spans = new InMemorySpanExporter();
  let telemetry: Telemetry;
  let service: SpecService;

  beforeAll(async () => {
    telemetry = startTelemetry({
      service: 'spec',
      inProcess: true,
      spans: [new SimpleSpanProcessor(spans)],
    });
    service = await SpecService.open();
  });
  beforeEach(() => spans.reset());
  afterAll(async () => {
    await service.close();
    await telemetry.stop();
  });

  const durations = async (): Promise<MetricPoint[]> =>
    (await telemetry.read()).filter(({ name }) => name === 'http.server.request.duration');

  it('a span continues the caller’s trace and tells method, template and status', async () => {
    await service.call('GET', 'notes/5', {
      headers: { traceparent: `00-${TRACE}-${PARENT}-01` },
    });
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({
      name: 'GET /api/sample/v1/notes/:id',
      kind: SpanKind.SERVER,
      parentSpanContext: { spanId: PARENT },
      attributes: {
        service: 'sample',
        'http.request.method': 'GET',
        'http.route': '/api/sample/v1/notes/:id',
        'http.response.status_code': 200,
      },
    });
    expect(span!.spanContext().traceId).toBe(TRACE);
    expect(Object.keys(span!.attributes)).toHaveLength(4);
  });

  it('a handler runs in the trace of its request, also when its body comes late, and so do the lines it logs', async () => {
    let seen: string | undefined;
    thrown.set('seen', () => {
      seen = trace.getActiveSpan()?.spanContext().traceId;
      return new Error('seen');
    });
    const id = 'aaaaaaaa-0000-4000-8000-000000000002';
    await postLate(service, { kind: 'seen' }, { 'x-request-id': id });
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({ status: { code: SpanStatusCode.ERROR } });
    expect(seen).toBe(span!.spanContext().traceId);
    const lines = service.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ requestId }) => requestId === id);
    expect(lines.map(({ event, traceId }) => [event, traceId])).toEqual([
      ['failure', seen],
      ['request', seen],
    ]);
  });

  it('a latency is kept for each template, method and status', async () => {
    await service.call('GET', 'notes/7');
    await service.call('GET', `/nowhere/${MARKER}`);
    await service.call('GET', '/health/live');
    const points = await durations();
    const labels = points.map((point) => point.labels);
    expect(labels).toContainEqual({
      service: 'sample',
      'http.request.method': 'GET',
      'http.route': '/api/sample/v1/notes/:id',
      'http.response.status_code': '200',
    });
    expect(labels).toContainEqual({
      service: 'sample',
      'http.request.method': 'GET',
      'http.route': 'none',
      'http.response.status_code': '404',
    });
    expect(labels.map((one) => one['http.route'])).toContain('/health/live');
    for (const point of points) {
      expect(point).toMatchObject({ unit: 's', kind: 'histogram', histogram: { count: expect.any(Number) } });
    }
    // Health is asked every few seconds: measured, and no trace kept.
    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual([
      'GET /api/sample/v1/notes/:id',
      'GET none',
    ]);
  });

  it('has nothing of what people wrote, wherever they wrote it', async () => {
    const token = await service.issuer.token(['officer'], { sub: MARKER, unit_id: MARKER });
    const headers = {
      'x-request-id': MARKER,
      'user-agent': MARKER,
      'idempotency-key': MARKER,
      traceparent: `00-${TRACE}-${PARENT}-01`,
      tracestate: `vendor=${MARKER}`,
      baggage: `who=${MARKER}`,
    };
    thrown.set('plain', () => new Error(`no such person: ${MARKER}`));
    await service.call('POST', 'refusals', { json: { kind: 'plain', words: MARKER }, headers });
    await service.call('POST', 'notes', { token, json: { ...GOOD_NOTE, title: MARKER }, headers });
    await service.call('GET', `notes?state=${MARKER}&${MARKER}=1`, { token, headers });
    await service.call('GET', `notes/${MARKER}`, { headers });
    await service.call('GET', `/${MARKER}`, { headers });
    expect(spans.getFinishedSpans()).toHaveLength(5);
    const told = spans
      .getFinishedSpans()
      .map((span) =>
        JSON.stringify([
          span.name,
          span.attributes,
          span.events,
          span.status,
          span.links,
          span.spanContext().traceState?.serialize(),
        ]),
      );
    expect(told.join('\n')).not.toContain(MARKER);
    expect(JSON.stringify(await telemetry.read())).not.toContain(MARKER);
  });
});

/** The body goes out once the server has asked for it, so that it has read the head long before. */
async function postLate(service: SpecService, json: object, headers: Record<string, string>): Promise<void> {
  const call = request(`${service.origin}/api/sample/v1/refusals`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', expect: '100-continue' },
  });
  call.flushHeaders();
  await once(call, 'continue');
  call.end(JSON.stringify(json));
  const [response] = (await once(call, 'response')) as [NodeJS.ReadableStream];
  await once(response.resume(), 'end');
}
