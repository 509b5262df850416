import { rename } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { exists, readIfThere, writeWhole } from './files.js';
import { isPortFree } from './free-port.js';
import { kafkaJars } from './kafka-jars.js';
import { javaArgs, preparePlace, settingsFile, type KafkaPlace } from './kafka-place.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';
import { ServerProcess } from './server-process.js';
import { until } from './until.js';

export const DEFAULT_HEAP_MB = 512;
export const KAFKA_STOP_MS = 30_000;

const READY_MS = 120_000;
// The last thing it says when it starts: from then on it answers, and not merely accepts connections.
const READY_LINE = /Kafka Server started/;

/** A broker as its folder knows it. */
export interface RunningKafka extends ProcessIdentity {
  port: number;
  /** Whether it is meant to outlive whoever started it. */
  daemon: boolean;
}

export const pidFile = (dataDir: string): string => `${dataDir}.pid`;

/** The broker that runs in this folder, whoever started it. */
export async function runningIn(dataDir: string): Promise<RunningKafka | undefined> {
  const text = await readIfThere(pidFile(dataDir));
  if (!text) return undefined;
  const known = JSON.parse(text) as RunningKafka;
  return isAlive(known) ? known : undefined;
}

/** Starts a broker without waiting for it; `onLaunch` hears of the process at once. */
export async function launchKafka(
  place: KafkaPlace,
  daemon: boolean,
  onLaunch: (server: ServerProcess) => void = () => undefined,
): Promise<ServerProcess> {
  if (!(await isPortFree(place.port))) {
    throw new Error(`Port ${place.port} of 127.0.0.1 is in use: choose another`);
  }
  const jars = await kafkaJars();
  await preparePlace(place, jars);
  if (await exists(place.logFile)) await rename(place.logFile, `${place.logFile}.1`);
  const server = ServerProcess.launch({
    file: 'java',
    args: [
      ...javaArgs(jars, place.heapMb),
      '-XX:+ExitOnOutOfMemoryError',
      'kafka.Kafka',
      settingsFile(place),
    ],
    cwd: place.dataDir,
    logFile: place.logFile,
  });
  onLaunch(server);
  const known: RunningKafka = { ...server.identity, port: place.port, daemon };
  await writeWhole(pidFile(place.dataDir), JSON.stringify(known));
  return server;
}

/** Waits until the broker answers; throws when it ends instead. */
export async function waitUntilReady(server: ServerProcess, port: number): Promise<void> {
  await until('Kafka to be ready', READY_MS, async () => {
    if (server.howEnded) throw new Error(`it ${server.howEnded}\n${server.output(8 * 1024)}`);
    return READY_LINE.test(server.output(1024 * 1024)) && (await accepts(port)) ? true : undefined;
  });
}

/** Whether somebody listens on this port of the loopback address. */
export async function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
