import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DirectoryInUseError, DirectoryLock } from './directory-lock.js';
import {
  DEFAULT_HEAP_MB,
  KAFKA_STOP_MS,
  accepts,
  launchKafka,
  pidFile,
  runningIn,
  waitUntilReady,
  type RunningKafka,
} from './kafka-run.js';
import { endProcess } from './process-identity.js';
import { until } from './until.js';

export interface DaemonState {
  running: boolean;
  pid?: number;
  /** The address a client is given. */
  broker?: string;
  dataDir: string;
  logFile: string;
}

const START_MS = 130_000;

const logOf = (dataDir: string): string => `${dataDir}.log`;

function stateOf(dataDir: string, kafka: RunningKafka | undefined): DaemonState {
  const where = { dataDir, logFile: logOf(dataDir) };
  return kafka
    ? { running: true, pid: kafka.pid, broker: `127.0.0.1:${kafka.port}`, ...where }
    : { running: false, ...where };
}

export async function daemonState(dataDir: string): Promise<DaemonState> {
  return stateOf(dataDir, await runningIn(dataDir));
}

/** Starts a broker that stays when we leave. Starting twice, also at the same time, starts one. */
export async function startDaemon(
  dataDir: string,
  port: number,
): Promise<DaemonState & { already: boolean }> {
  await mkdir(dirname(dataDir), { recursive: true });
  const lock = await until('another start of the same broker', START_MS, () => lockOrWait(dataDir), 200);
  try {
    const there = await runningIn(dataDir);
    if (there?.daemon) {
      await until(
        'the broker to answer',
        START_MS,
        async () => (await accepts(there.port)) || undefined,
        200,
      );
      return { ...stateOf(dataDir, there), already: true };
    }
    // A leftover of a killed parent: the lock is ours, so nobody living has a claim to it.
    if (there) await endProcess(there, 'SIGTERM', KAFKA_STOP_MS);
    const place = { dataDir, port, logFile: logOf(dataDir), heapMb: DEFAULT_HEAP_MB, properties: {} };
    const server = await launchKafka(place, true);
    try {
      await waitUntilReady(server, port);
    } catch (error) {
      await server.end('SIGTERM', KAFKA_STOP_MS);
      throw error;
    }
    return { ...(await daemonState(dataDir)), already: false };
  } finally {
    await lock.release();
  }
}

/** Another start is waited for; a process that runs a broker of its own in the folder is not. */
async function lockOrWait(dataDir: string): Promise<DirectoryLock | undefined> {
  try {
    return await DirectoryLock.acquire(dataDir);
  } catch (error) {
    const there = await runningIn(dataDir);
    if (!(error instanceof DirectoryInUseError) || there?.daemon === false) throw error;
    return undefined;
  }
}

/** Ends the broker and says whether there was one. */
export async function stopDaemon(dataDir: string): Promise<boolean> {
  const there = await runningIn(dataDir);
  if (!there) return false;
  if (!there.daemon) {
    throw new Error(`Process ${there.pid} was not started to stay: it ends with the one that started it`);
  }
  await endProcess(there, 'SIGTERM', KAFKA_STOP_MS);
  await rm(pidFile(dataDir), { force: true });
  return true;
}
