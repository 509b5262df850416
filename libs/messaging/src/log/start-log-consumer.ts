import { LaneLeases } from '../lanes/lane-leases.js';
import { groupStart } from '../lanes/group-store.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { LOG_START } from './cursor.js';
import { LogConsumer, memberName, type LogSink } from './log-consumer.js';
import { LogReader } from './log-reader.js';
import { requireKept } from './require-kept.js';
import { ALL_SLICES } from './slice.js';

export interface LogSubscription<Work> {
  group: string;
  /** The service whose log is read. */
  log: string;
  topics?: readonly string[];
  batchSize: number;
  sink: LogSink<Work>;
}

/**
 * Events older than the time a group starts at are passed over by their own time. The clocks of those who
 * wrote them may be off by some: the reading starts this much earlier.
 */
const CLOCK_MARGIN_MS = 5 * 60 * 1_000;

/** Makes a group's lanes on a log where they are missing, and starts a member. */
export async function startLogConsumer<Work>(
  options: TransportOptions,
  subscription: LogSubscription<Work>,
): Promise<LogConsumer<Work>> {
  const { database, logs, wake, times, onTrouble } = options;
  const { group, log, topics, batchSize, sink } = subscription;
  const reader = new LogReader(logs, log);
  await reader.check();
  const leases = new LaneLeases({
    database,
    group,
    log,
    lanes: ALL_SLICES,
    member: memberName(),
    leaseMs: times.leaseMs,
  });
  if (!(await leases.isDeclared())) {
    const start = await groupStart(database, group);
    const since = start && new Date(start.getTime() - CLOCK_MARGIN_MS);
    await leases.declare(since === undefined ? LOG_START : await reader.cursorAt(since), () =>
      requireKept(logs, log, group, since),
    );
  }
  const consumer = new LogConsumer({
    sink,
    leases,
    reader,
    wake,
    batchSize,
    times,
    onTrouble,
    ...(topics === undefined ? {} : { topics }),
  });
  consumer.start();
  return consumer;
}
