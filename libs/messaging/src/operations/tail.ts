import { setTimeout as pause } from 'node:timers/promises';
import type { ContractRegistry } from '@toandan/contracts';
import type { Database } from '@toandan/persistence';
import type { LogRow } from '../log/log-reader.js';
import { toLogEntry, type LogEntry } from './log-entry.js';
import { LogPageSource } from './log-page-source.js';

export interface TailOptions {
  services: readonly string[];
  contracts: ContractRegistry;
  types?: readonly string[];
  key?: string;
  /** Absent: all that is kept, or with `follow` what comes from now on. */
  since?: Date;
  /** Goes on waiting for new events until the signal aborts. */
  follow?: boolean;
  signal?: AbortSignal;
}

const POLL_MS = 250;

/**
 * The events of some services' logs, as the operator's role or the log reader's sees them. Each log's own
 * order is kept; between logs the older goes first, as far as clocks can say.
 */
export async function* tail(database: Database, options: TailOptions): AsyncGenerator<LogEntry> {
  const { contracts, follow = false, signal } = options;
  const from = options.since ?? (follow ? new Date() : undefined);
  const sources = options.services.map((service) => new LogPageSource(database, service));
  if (from !== undefined) await Promise.all(sources.map((source) => source.startAt(from)));
  for (;;) {
    for (;;) {
      if (signal?.aborted === true) return;
      const source = await oldestOf(sources);
      if (source === undefined) break;
      const row = (await source.peek())!;
      source.take();
      if (wanted(row, options)) yield toLogEntry(source.service, row, contracts);
    }
    if (!follow) return;
    await pause(POLL_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    for (const source of sources) source.lookAgain();
  }
}

async function oldestOf(sources: readonly LogPageSource[]): Promise<LogPageSource | undefined> {
  let oldest: { source: LogPageSource; row: LogRow } | undefined;
  for (const source of sources) {
    const row = await source.peek();
    if (row !== undefined && (oldest === undefined || row.recordedAt < oldest.row.recordedAt)) {
      oldest = { source, row };
    }
  }
  return oldest?.source;
}

function wanted(row: LogRow, { types, key, since }: TailOptions): boolean {
  if (since !== undefined && row.recordedAt < since) return false;
  if (key !== undefined && row.key !== key) return false;
  return types === undefined || types.includes(row.headers.ce_type ?? '');
}
