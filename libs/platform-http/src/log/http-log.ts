import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The only fields that are ever logged. Everything else is left out before the logger sees it: a list of what is
 * forbidden would have to know each new field of each new form.
 */
export const LOGGED_FIELDS = [
  'event',
  'method',
  'route',
  'status',
  'ms',
  'requestId',
  'traceId',
  'code',
  'errorName',
  'sqlState',
  'frames',
  'context',
  'check',
  'text',
  'indicator',
  'period',
  'cells',
] as const;

export type LoggedField = (typeof LOGGED_FIELDS)[number];
export type LogFields = Partial<Readonly<Record<LoggedField, string | number | readonly string[]>>>;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** A service's log: JSON lines. */
export class HttpLog {
  readonly #pino: Logger;

  /** @param to standard output when absent */
  constructor(service: string, level: LogLevel | 'silent' = 'info', to?: DestinationStream) {
    const options = { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime };
    this.#pino = to === undefined ? pino(options) : pino(options, to);
  }

  write(level: LogLevel, event: string, fields: LogFields = {}): void {
    // What is worked on outside of a request, as an event or a cell, is in a trace too.
    const traceId = trace.getActiveSpan()?.spanContext().traceId;
    const given: Readonly<Record<string, unknown>> = { traceId, ...fields };
    const kept = LOGGED_FIELDS.filter((name) => given[name] !== undefined).map((name) => [
      name,
      plain(given[name]),
    ]);
    this.#pino[level]({ event, ...(Object.fromEntries(kept) as object) });
  }
}

const LONGEST = 300;

function plain(value: unknown): string | number | string[] {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.slice(0, 30).map((item) => String(item).slice(0, LONGEST));
  return String(value).slice(0, LONGEST);
}
