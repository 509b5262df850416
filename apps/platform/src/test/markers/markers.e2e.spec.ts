import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedSource } from '@toandan/deploy/backup';
import { KafkaBroker, whyNoKafka } from '@toandan/deploy/local';
import { Database } from '@toandan/persistence';
import { mayBe } from './allowed.js';
import { found, kindOf } from './find-markers.js';
import type { MarkedHost } from './marked-host-cli.js';
import { MarkedPeople } from './marked-people.js';
import { marker, markerOf, needlesOf, type Marker, type Needles } from './marker.js';
import { OtlpCatcher } from './otlp-catcher.js';
import { MARKERS, plant } from './plant.js';
import { databaseFiles, folderSinks, kafkaFiles, tableSinks, type Sink } from './sinks.js';

const HOST = resolve(import.meta.dirname, '../../../dist/test/markers/marked-host-cli.js');

const missing = await whyNoKafka({ ...process.env, KAFKA_BROKERS: undefined });
const isCi = process.env.CI === 'true';
if (missing !== undefined && !isCi) process.stderr.write(`NOT RUN: markers on Kafka: ${missing}\n`);

describe('the postgres transport', () => leaksNothing('postgres'));
(missing === undefined || isCi ? describe : describe.skip)('the kafka transport', () =>
  leaksNothing('kafka'),
);

function leaksNothing(transport: 'postgres' | 'kafka'): void {
  const officerName = marker('officer-name');
  let folder: string;
  let broker: KafkaBroker | undefined;
  let collector: OtlpCatcher;
  let child: ChildProcess;
  let said = '';
  let people: MarkedPeople;
  let sinks: Sink[];
  let markers: Marker[];
  let needles: Needles;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-markers-'));
    // Where root runs the tests, the database's own account has to reach its data.
    await chmod(folder, 0o755);
    broker = transport === 'kafka' ? await KafkaBroker.start() : undefined;
    collector = await OtlpCatcher.open();
    const dataDir = join(folder, 'data');
    const host = await startHost(dataDir);
    const source = await embeddedSource(dataDir);
    const admin = new Database({ url: source.url, applicationName: 'markers', poolSize: 2 });
    try {
      people = new MarkedPeople(host);
      const made = await plant(people, host, admin);
      markers = [
        ...Object.values(MARKERS),
        officerName,
        ...made,
        ...Object.values(host.passwords).map((password) => markerOf('password', password)),
        ...(await databasePasswords(dataDir)),
      ];
      needles = needlesOf(markers);
      sinks = [
        ...(await tableSinks(admin)),
        await databaseFiles(admin, join(dataDir, 'postgres')),
        ...(broker ? [await kafkaFiles(join(broker.dataDir, '..'))] : []),
        ...people.answers.map(({ sink, all }) => ({ name: sink, content: all })),
      ];
    } finally {
      await admin.close();
    }
    // What is left of traces and metrics is sent at the end.
    child.kill('SIGTERM');
    await once(child, 'exit');
    sinks.push(
      ...(await folderSinks(dataDir)),
      { name: 'output of the process', content: said },
      { name: 'traces', content: collector.caught('/v1/traces') },
      { name: 'metrics', content: collector.caught('/v1/metrics') },
    );
  }, 240_000);

  afterAll(async () => {
    child?.kill('SIGKILL');
    await collector?.close();
    await broker?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function startHost(dataDir: string): Promise<MarkedHost> {
    child = fork(HOST, [officerName.text], {
      execPath: process.execPath,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        TOANDAN_DATA: dataDir,
        PLATFORM_PORT: '0',
        PLATFORM_LOG_LEVEL: 'debug',
        PLATFORM_REQUESTS_PER_MINUTE: '1000000',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        ...(broker && { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: broker.brokers.join(',') }),
      },
    });
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The platform ended: ${said}`);
    });
    const [told] = (await Promise.race([once(child, 'message'), ended])) as [MarkedHost];
    ended.catch(() => undefined);
    return told;
  }

  async function databasePasswords(dataDir: string): Promise<Marker[]> {
    const roles = JSON.parse(await readFile(join(dataDir, 'database-passwords.json'), 'utf8')) as Record<
      string,
      string
    >;
    const own = (await readFile(join(dataDir, 'postgres.password'), 'utf8')).trim();
    return [own, ...Object.values(roles)].map((password) => markerOf('database-password', password));
  }

  const at = (name: string): Sink => {
    const sink = sinks.find((one) => one.name === name);
    if (!sink) throw new Error(`There is no sink "${name}"`);
    return sink;
  };
  const kindsIn = (name: string): string[] => [...new Set(found(needles, at(name).content).map(kindOf))];

  it('finds what it looks for where it may be, so that not finding it elsewhere says something', () => {
    expect(kindsIn('answer GET /api/tipoffs/v1/tipoffs/:id to hotline-operator 200')).toEqual(['content']);
    expect(sinks.some(({ name }) => /identity to custodian 200$/.test(name))).toBe(true);
    expect(kindsIn('table tipoffs.identity_access')).toEqual(['access-reason']);
    expect(kindsIn('table tipoffs.idempotency_key')).toEqual(
      expect.arrayContaining(['access-reason', 'idempotency-key']),
    );
    expect(kindsIn('table aggregation.dead_letter')).toEqual(['broken-event']);
    expect(kindsIn('files database')).toEqual(
      expect.arrayContaining(['access-reason', 'broken-event', 'officer-text']),
    );
    if (transport === 'kafka') expect(kindsIn('files kafka')).toContain('broken-event');
    expect(kindsIn('file issuer/issuer-accounts.json')).toEqual(['officer-name']);
    expect(kindsIn('file database-passwords.json')).toEqual(['database-password']);
  });

  it('was told everything, and failed in every way', () => {
    const statuses = new Set(people.answers.map(({ status }) => status));
    for (const status of [200, 201, 400, 401, 403, 404, 413, 500]) {
      expect([status, statuses.has(status)]).toEqual([status, true]);
    }
    for (const name of ['traces', 'metrics', 'output of the process', 'file postgres.log']) {
      expect([name, at(name).content.length > 1_000]).toEqual([name, true]);
    }
    expect(at('output of the process').content).toContain('"status":500');
    expect(at('output of the process').content).toMatch(/sign-in/);
    expect(at('traces').content.toString()).toContain('/api/tipoffs/v1/public/tipoffs');
    expect(at('file postgres.log').content.toString()).toContain('tipoff_content');
  });

  it('would notice a leak into any sink', () => {
    for (const { name, content } of sinks) {
      const leaking = Buffer.concat([Buffer.from(content), Buffer.from(`"${MARKERS.content!.text}"`)]);
      // Large ones are searched in the same way as small ones.
      if (leaking.length > 1_000_000) continue;
      expect([name, found(needles, leaking).map(kindOf)]).toEqual([
        name,
        expect.arrayContaining(['content']),
      ]);
    }
  });

  it('left none of it where it may not be', () => {
    const leaks = sinks.flatMap(({ name, content }) =>
      found(needles, content)
        .filter((finding) => !mayBe(kindOf(finding), name))
        .map((finding) => `${finding} in ${name}`),
    );
    expect([...new Set(leaks)]).toEqual([]);
  });
}
