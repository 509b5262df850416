import { describe, expect, it } from '@jest/globals';
import { ContractViolation } from './contract-violation.js';
import { fromHeaders, toHeaders } from './envelope.js';
import type { EventEnvelope } from './envelope.js';

const envelope: EventEnvelope = {
  id: '019b8bc7-691a-7021-8a5c-3f1d5e021441',
  type: 'registry.unit-moved',
  version: 2,
  source: '/registry',
  key: '019b8bc6-7dc0-7004-8a5c-3f1d5e004084',
  time: '2026-01-05T01:31:00.250Z',
  correlationId: '019b8bc6-7dc0-7040-8a5c-3f1d5e040840',
};
const whole: EventEnvelope = {
  ...envelope,
  causationId: '019b8bc7-6820-7020-8a5c-3f1d5e020420',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4731-00f067aa0ba902b2-01',
  tracestate: 'vendor=1',
};
const headers = toHeaders(envelope);

/** The message of the violation, after its code was checked. */
function refusal(step: () => unknown): string {
  try {
    step();
  } catch (error) {
    expect(error).toBeInstanceOf(ContractViolation);
    expect((error as ContractViolation).code).toBe('malformed-envelope');
    return (error as ContractViolation).message;
  }
  return 'nothing was thrown';
}

describe('headers', () => {
  it('carry CloudEvents 1.0 attributes in binary mode', () => {
    expect(toHeaders(whole)).toEqual({
      ce_specversion: '1.0',
      ce_id: whole.id,
      ce_type: 'registry.unit-moved',
      ce_source: '/registry',
      ce_subject: whole.key,
      ce_time: '2026-01-05T01:31:00.250Z',
      ce_eventversion: '2',
      ce_correlationid: whole.correlationId,
      ce_causationid: whole.causationId,
      traceparent: whole.traceparent,
      tracestate: 'vendor=1',
      'content-type': 'application/json',
    });
  });

  it.each([
    ['least', envelope],
    ['most', whole],
  ])('give the same envelope back, with the %s in it', (_, one) => {
    expect(fromHeaders(toHeaders(one))).toEqual(one);
    const bytes = Object.entries(toHeaders(one)).map(([name, value]) => [name, Buffer.from(value)]);
    expect(fromHeaders(Object.fromEntries(bytes) as Record<string, Buffer>)).toEqual(one);
  });

  it('leave others’ headers alone', () => {
    expect(fromHeaders({ ...headers, 'x-other': 'y' })).toEqual(envelope);
  });

  it.each(Object.keys(headers))('are refused without %s', (name) => {
    expect(refusal(() => fromHeaders({ ...headers, [name]: undefined }))).toBe(
      `The header ${name} is missing.`,
    );
  });

  it.each([
    ['ce_specversion', '0.3'],
    ['ce_id', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['ce_id', 'Nguyễn'],
    ['ce_type', 'unit-moved'],
    ['ce_type', 'Registry.UnitMoved'],
    ['ce_type', `registry.${'a'.repeat(200)}`],
    ['ce_source', 'registry'],
    ['ce_source', `/${'a'.repeat(200)}`],
    ['ce_subject', ''],
    ['ce_subject', 'two\nlines'],
    ['ce_subject', 'a'.repeat(256)],
    ['ce_time', '2026-01-05T08:31:00+07:00'],
    ['ce_time', '2026-02-30T01:31:00Z'],
    ['ce_eventversion', '0'],
    ['ce_eventversion', '1.5'],
    ['ce_eventversion', '1e3'],
    ['ce_correlationid', ''],
    ['ce_causationid', 'two words'],
    ['content-type', 'application/json-seq'],
    ['content-type', 'text/plain'],
  ])('are refused when %s is %j, without repeating it', (name, value) => {
    expect(refusal(() => fromHeaders({ ...headers, [name]: value }))).toBe(
      `The header ${name} is malformed.`,
    );
  });

  it('take a charset beside the content type', () => {
    expect(fromHeaders({ ...headers, 'content-type': 'application/json; charset=utf-8' })).toEqual(envelope);
  });

  it.each<[string, Partial<EventEnvelope>]>([
    ['ce_id', { id: 'x' }],
    ['ce_eventversion', { version: 0 }],
    ['ce_time', { time: 'yesterday' }],
    ['ce_subject', { key: '' }],
    ['ce_causationid', { causationId: '' }],
  ])('are not written with a malformed %s', (name, change) => {
    expect(refusal(() => toHeaders({ ...envelope, ...change }))).toBe(`The header ${name} is malformed.`);
  });

  it.each([
    ['of zeros', '00-00000000000000000000000000000000-00f067aa0ba902b2-01'],
    ['without a parent', '00-4bf92f3577b34da6a3ce929d0e0e4731-0000000000000000-01'],
    ['of version ff', 'ff-4bf92f3577b34da6a3ce929d0e0e4731-00f067aa0ba902b2-01'],
    ['of nonsense', 'x'],
  ])('drop a trace %s instead of losing the event', (_, traceparent) => {
    expect(fromHeaders({ ...headers, traceparent, tracestate: 'a=1' })).toEqual(envelope);
    expect(toHeaders({ ...envelope, traceparent, tracestate: 'a=1' })).toEqual(headers);
  });

  it.each(['', 'a\nb', 'a'.repeat(513)])('drop the trace state %j alone', (tracestate) => {
    const { traceparent } = whole;
    expect(fromHeaders({ ...headers, traceparent, tracestate })).toEqual({ ...envelope, traceparent });
  });
});
