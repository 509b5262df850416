import { ContractViolation } from './contract-violation.js';
import { isInstantText } from './rules/is-instant-text.js';

/** What is known of an event besides its payload: CloudEvents 1.0 attributes, binary mode. */
export interface EventEnvelope {
  /** UUID v7. The same event has the same id however often it is delivered. */
  id: string;
  type: string;
  version: number;
  /** The publishing service as a path: '/registry'. */
  source: string;
  /** The aggregate's id; `ce_subject` on the wire. */
  key: string;
  /** When it happened for the publisher: ISO text in UTC. */
  time: string;
  /** Shared by everything one request led to. */
  correlationId: string;
  /** The id of the event or command that led to this one. */
  causationId?: string;
  /** W3C trace context; one that is malformed is dropped when read, as the recommendation asks. */
  traceparent?: string;
  tracestate?: string;
}

const JSON_TYPE = 'application/json';
const HEADER_LIMIT = 512;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TYPE = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
const VERSION = /^[1-9]\d{0,5}$/;
const SOURCE = /^\/[a-z][a-z0-9-]*(\/[a-z0-9-]+)*$/;
const TOKEN = /^[\x21-\x7e]{1,255}$/;
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

type Check = (value: string) => boolean;

/** Header name to the rule its value keeps. */
const REQUIRED: Readonly<Record<string, Check>> = {
  ce_specversion: (value) => value === '1.0',
  ce_id: (value) => UUID_V7.test(value),
  ce_type: (value) => value.length <= 128 && TYPE.test(value),
  ce_source: (value) => value.length <= 128 && SOURCE.test(value),
  ce_subject: (value) => TOKEN.test(value),
  ce_time: isInstantText,
  ce_eventversion: (value) => VERSION.test(value),
  ce_correlationid: (value) => TOKEN.test(value),
  'content-type': (value) => value === JSON_TYPE || value.startsWith(`${JSON_TYPE};`),
};

/** The envelope as message headers. Throws ContractViolation malformed-envelope naming the header that would be wrong. */
export function toHeaders(envelope: EventEnvelope): Record<string, string> {
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: envelope.id,
    ce_type: envelope.type,
    ce_source: envelope.source,
    ce_subject: envelope.key,
    ce_time: envelope.time,
    ce_eventversion: String(envelope.version),
    ce_correlationid: envelope.correlationId,
    'content-type': JSON_TYPE,
  };
  for (const name in REQUIRED) required(headers, name);
  if (envelope.causationId !== undefined) {
    headers.ce_causationid = envelope.causationId;
    optionalToken(headers, 'ce_causationid');
  }
  return { ...headers, ...traceContext(envelope.traceparent, envelope.tracestate) };
}

/** Message headers as an envelope; headers it does not know are left alone. Throws ContractViolation malformed-envelope naming the header. */
export function fromHeaders(headers: Readonly<Record<string, string | Buffer | undefined>>): EventEnvelope {
  required(headers, 'ce_specversion');
  required(headers, 'content-type');
  const causationId = optionalToken(headers, 'ce_causationid');
  return {
    id: required(headers, 'ce_id'),
    type: required(headers, 'ce_type'),
    version: Number(required(headers, 'ce_eventversion')),
    source: required(headers, 'ce_source'),
    key: required(headers, 'ce_subject'),
    time: required(headers, 'ce_time'),
    correlationId: required(headers, 'ce_correlationid'),
    ...(causationId !== undefined && { causationId }),
    ...traceContext(textOf(headers, 'traceparent'), textOf(headers, 'tracestate')),
  };
}

function required(headers: Readonly<Record<string, string | Buffer | undefined>>, name: string): string {
  const value = textOf(headers, name);
  if (value === undefined) {
    throw new ContractViolation('malformed-envelope', `The header ${name} is missing.`);
  }
  if (REQUIRED[name]?.(value) !== true) throw malformed(name);
  return value;
}

function optionalToken(
  headers: Readonly<Record<string, string | Buffer | undefined>>,
  name: string,
): string | undefined {
  const value = textOf(headers, name);
  if (value !== undefined && !TOKEN.test(value)) throw malformed(name);
  return value;
}

function malformed(name: string): ContractViolation {
  return new ContractViolation('malformed-envelope', `The header ${name} is malformed.`);
}

function textOf(
  headers: Readonly<Record<string, string | Buffer | undefined>>,
  name: string,
): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return Buffer.isBuffer(value) ? value.toString('utf8') : value;
}

/** Tracing must never cost an event, so what is malformed is left out; tracestate means nothing without traceparent. */
function traceContext(
  traceparent?: string,
  tracestate?: string,
): Pick<EventEnvelope, 'traceparent' | 'tracestate'> {
  if (traceparent === undefined || !TRACEPARENT.test(traceparent)) return {};
  if (!tracestate || tracestate.length > HEADER_LIMIT || !/^[\x20-\x7e]+$/.test(tracestate)) {
    return { traceparent };
  }
  return { traceparent, tracestate };
}
