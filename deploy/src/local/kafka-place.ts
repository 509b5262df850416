import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reason } from './failures.js';
import { exists, readIfThere, writeWhole } from './files.js';
import { freePort, isPortFree } from './free-port.js';
import { PACKAGE_ROOT } from './paths.js';

const run = promisify(execFile);

export interface KafkaPlace {
  dataDir: string;
  port: number;
  logFile: string;
  heapMb: number;
  properties: Record<string, string>;
  /** The id of the cluster of which it is a member, with what it is there among the properties. Absent: it is alone. */
  clusterId?: string | undefined;
}

export const settingsFile = ({ dataDir }: KafkaPlace): string => join(dataDir, 'server.properties');

/** The part of a Java command line that is the same for the broker and for its tools. */
export function javaArgs(jars: string, heapMb: number): string[] {
  const log4j = join(PACKAGE_ROOT, 'kafka/log4j2.properties');
  return [
    `-Xmx${heapMb}m`,
    '-Djava.awt.headless=true',
    `-Dlog4j2.configurationFile=${log4j}`,
    '-cp',
    join(jars, '*'),
  ];
}

/** Writes the broker's settings and, the first time, formats its storage. */
export async function preparePlace(place: KafkaPlace, jars: string): Promise<void> {
  const storage = join(place.dataDir, 'storage');
  await mkdir(storage, { recursive: true });
  const before = await readIfThere(settingsFile(place));
  await writeWhole(settingsFile(place), settingsText(place, storage, await identity(place, before)));
  // Formatting writes this file last.
  if (!(await exists(join(storage, 'meta.properties')))) await format(place, storage, jars);
}

/** Who it is and whom it talks to: a member of a cluster is told, one that is alone is its own quorum. */
async function identity(
  { port, clusterId }: KafkaPlace,
  before: string | undefined,
): Promise<Record<string, string>> {
  if (clusterId !== undefined) return {};
  const controller = `127.0.0.1:${await controllerPort(before)}`;
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    listeners: `BROKER://127.0.0.1:${port},CONTROLLER://${controller}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKER',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': controller,
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
  };
}

/** The controller stays where it was, unless somebody else is there now. */
async function controllerPort(before: string | undefined): Promise<number> {
  const known = Number(/^controller\.quorum\.bootstrap\.servers=.*:(\d+)$/m.exec(before ?? '')?.[1] ?? 0);
  return known > 0 && (await isPortFree(known)) ? known : freePort();
}

function settingsText({ properties }: KafkaPlace, storage: string, identity: Record<string, string>): string {
  const settings = {
    ...identity,
    'log.dirs': storage,
    // A misspelt topic is an error here as it is in production.
    'auto.create.topics.enable': 'false',
    // The default of 50 partitions each is for clusters; here it would be 100 folders and a slower start.
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.num.partitions': '5',
    // A group's first member does not wait for company.
    'group.initial.rebalance.delay.ms': '0',
    // After a kill the controller refuses the broker until its former session has run out, 9 seconds by default.
    'broker.session.timeout.ms': '3000',
    'broker.heartbeat.interval.ms': '500',
    // Every consumer can be rebuilt from the events, so they stay.
    'log.retention.ms': '-1',
    'log.retention.bytes': '-1',
    ...properties,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${escape(value)}\n`)
    .join('');
}

/** In a Java properties file a backslash, as in a Windows path, begins an escape. */
function escape(value: string): string {
  return value.replaceAll('\\', '\\\\');
}

async function format(place: KafkaPlace, storage: string, jars: string): Promise<void> {
  const left = await readdir(storage);
  // What an interrupted format leaves behind is written again; data without their name plate are not ours to judge.
  if (left.some((name) => name !== 'bootstrap.checkpoint' && !name.startsWith('__cluster_metadata'))) {
    throw new Error(`${storage} holds something else than a broker's storage`);
  }
  const tool = [
    'kafka.tools.StorageTool',
    'format',
    // Members know their quorum from their settings.
    ...(place.clusterId === undefined ? ['--standalone'] : []),
    '-t',
    place.clusterId ?? clusterId(),
    '-c',
    settingsFile(place),
  ];
  // The tool runs for a second: what the compiler and the collector would gain later is lost on it.
  const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  try {
    await run('java', [...brief, ...javaArgs(jars, 256), ...tool]);
  } catch (error) {
    throw new Error(`Kafka's storage could not be formatted: ${reason(error)}`, { cause: error });
  }
}

/** Kafka's way to write a random id: 16 bytes in base64url, and no dash in front, where it would look like an option. */
function clusterId(): string {
  for (;;) {
    const id = randomBytes(16).toString('base64url');
    if (!id.startsWith('-')) return id;
  }
}
