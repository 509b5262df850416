import { fromHeaders, redact, type ContractRegistry, type EventEnvelope } from '@toandan/contracts';
import type { Cursor } from '../log/cursor.js';
import type { LogRow } from '../log/log-reader.js';

/** One event of a log, as an operator may see it. */
export interface LogEntry {
  readonly service: string;
  readonly at: Cursor;
  readonly recordedAt: Date;
  readonly topic: string;
  readonly key: string;
  /** Absent: its headers break the rules. */
  readonly envelope?: EventEnvelope;
  /** Protected fields hidden. Absent: its contract is not known here, so nobody can say what may be shown. */
  readonly payload?: unknown;
}

export function toLogEntry(service: string, row: LogRow, contracts: ContractRegistry): LogEntry {
  const { at, recordedAt, topic, key } = row;
  const envelope = envelopeOf(row.headers);
  const payload = envelope && visiblePayload(envelope, row.payload, contracts);
  return {
    service,
    at,
    recordedAt,
    topic,
    key,
    ...(envelope && { envelope }),
    ...(payload === undefined ? {} : { payload }),
  };
}

/** Undefined where the headers are malformed. */
export function envelopeOf(headers: Readonly<Record<string, string>>): EventEnvelope | undefined {
  try {
    return fromHeaders(headers);
  } catch {
    return undefined;
  }
}

/** What of a body may be seen; undefined where no contract says so. */
export function visiblePayload(
  envelope: Pick<EventEnvelope, 'type' | 'version'>,
  body: string | Buffer,
  contracts: ContractRegistry,
): unknown {
  const contract = contracts.find(envelope.type, envelope.version);
  if (contract === undefined) return undefined;
  try {
    return redact(contract, contracts.parse(body));
  } catch {
    return undefined;
  }
}
