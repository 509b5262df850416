import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { SpanKind, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { continueTrace, currentTrace, type TraceParent } from '@toandan/messaging';
import { startTelemetry, type Telemetry } from './index.js';

const spans = new InMemorySpanExporter();
let telemetry: Telemetry;

beforeAll(() => {
  telemetry = startTelemetry({ service: 'spec', spans: [new SimpleSpanProcessor(spans)] });
});
beforeEach(() => spans.reset());
afterAll(() => telemetry.stop());

const of = (trace_: string, span: string): TraceParent => ({
  traceparent: `00-${trace_.repeat(16)}-${span.repeat(8)}-01`,
});
const work = (from: readonly TraceParent[]): Parameters<typeof continueTrace>[0] => ({
  name: 'work',
  kind: SpanKind.CONSUMER,
  attributes: {},
  from,
});

it('what came out of one trace continues it, linked to the others of that trace', async () => {
  const inside = await continueTrace(work([of('aa', '11'), {}, of('aa', '22'), of('aa', '11')]), () =>
    Promise.resolve(currentTrace().traceparent),
  );
  const [span] = spans.getFinishedSpans();
  const { traceId, spanId } = span!.spanContext();
  expect(traceId).toBe('aa'.repeat(16));
  expect(span!.parentSpanContext?.spanId).toBe('11'.repeat(8));
  expect(span!.links.map(({ context }) => context.spanId)).toEqual(['22'.repeat(8)]);
  expect(inside).toBe(`00-${traceId}-${spanId}-01`);
});

it('what came out of several gets a trace of its own, linked to each', async () => {
  await continueTrace(work([of('aa', '11'), of('bb', '22'), { traceparent: 'nonsense' }]), () =>
    Promise.resolve(),
  );
  const [span] = spans.getFinishedSpans();
  expect(span!.parentSpanContext).toBeUndefined();
  expect(['aa'.repeat(16), 'bb'.repeat(16)]).not.toContain(span!.spanContext().traceId);
  expect(span!.links.map(({ context }) => [context.traceId, context.spanId])).toEqual([
    ['aa'.repeat(16), '11'.repeat(8)],
    ['bb'.repeat(16), '22'.repeat(8)],
  ]);
});

it('a failure is told by its class and never by its words', async () => {
  const failing = continueTrace(work([]), () => Promise.reject(new TypeError('Nguyễn Văn A, 0912345678')));
  await expect(failing).rejects.toThrow(TypeError);
  const [span] = spans.getFinishedSpans();
  expect(span!.events.map(({ attributes }) => attributes)).toEqual([{ 'exception.type': 'TypeError' }]);
  expect(JSON.stringify([span!.events, span!.status])).not.toContain('0912345678');
});

it('many thousands of origins cost no more links than a span keeps', async () => {
  const many = Array.from({ length: 5_000 }, (_, nth) => ({
    traceparent: `00-${String(nth + 1).padStart(32, '0')}-${'11'.repeat(8)}-01`,
  }));
  await continueTrace(work(many), () => Promise.resolve());
  expect(spans.getFinishedSpans()[0]!.links).toHaveLength(128);
  expect(trace.getActiveSpan()).toBeUndefined();
});
