import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DirectoryInUseError } from './directory-lock.js';
import { exists } from './files.js';
import { KafkaBroker, whyNoKafka } from './kafka-broker.js';
import { accepts, runningIn } from './kafka-run.js';
import { endProcess, identify, isAlive } from './process-identity.js';
import { startParent } from './spec-parent.js';
import { until } from './until.js';

const missing = await whyNoKafka({});

it('a broker named by the environment is as good as one of our own', async () => {
  expect(await whyNoKafka({ KAFKA_BROKERS: '127.0.0.1:9092' })).toBeUndefined();
});

(missing ? describe.skip : describe)(`a Kafka of our own${missing ? ` (${missing})` : ''}`, () => {
  let broker: KafkaBroker;

  beforeAll(async () => {
    broker = await KafkaBroker.start({ properties: { 'num.partitions': '3' } });
  }, 600_000);

  afterAll(async () => {
    await broker.stop();
  });

  it('listens on the loopback address below the range of outgoing connections', async () => {
    expect(broker.port).toBeLessThan(32_768);
    expect(broker.brokers).toEqual([`127.0.0.1:${broker.port}`]);
    expect(await accepts(broker.port)).toBe(true);
    const settings = await readFile(join(broker.dataDir, 'server.properties'), 'utf8');
    expect(settings).toContain('num.partitions=3\n');
    expect(settings).toContain('auto.create.topics.enable=false\n');
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'comes back on its port with its storage after %s',
    async (signal) => {
      const { pid, port } = broker;
      const plate = join(broker.dataDir, 'storage/meta.properties');
      const before = await readFile(plate, 'utf8');

      broker.signal(signal);
      await broker.waitForExit();
      expect(await accepts(port)).toBe(false);
      await broker.restart();

      expect(broker.pid).not.toBe(pid);
      expect(broker.port).toBe(port);
      expect(await accepts(port)).toBe(true);
      expect(await readFile(plate, 'utf8')).toBe(before);
    },
  );

  it('refuses a port that is in use', async () => {
    await expect(KafkaBroker.start({ port: broker.port })).rejects.toThrow(
      `Port ${broker.port} of 127.0.0.1 is in use`,
    );
  });

  it('says why it does not start', async () => {
    await expect(KafkaBroker.start({ properties: { 'process.roles': 'nothing' } })).rejects.toThrow(
      /could not be (formatted|started)[\s\S]*process\.roles/,
    );
  });

  it('ends with its parent, even when that is killed outright', async () => {
    const parent = await startParent('kafka');
    const server = identify(parent.started.pid);
    expect(server).toBeDefined();

    await parent.kill();

    await until('the broker to end', 40_000, () => (server && isAlive(server) ? undefined : true));
    await until('its folder to go', 10_000, async () =>
      (await exists(dirname(parent.started.dataDir))) ? undefined : true,
    );
  });

  it('takes a folder over from a killed parent, but not from a living one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'toandan-kafka-keep-'));
    const dataDir = join(folder, 'data');
    try {
      const parent = await startParent('kafka', dataDir);
      await expect(KafkaBroker.start({ dataDir })).rejects.toThrow(
        new DirectoryInUseError(dataDir, parent.pid),
      );

      await parent.kill();
      const heir = await KafkaBroker.start({ dataDir });
      expect((await runningIn(dataDir))?.pid).toBe(heir.pid);
      await heir.stop();
      expect(await runningIn(dataDir)).toBeUndefined();
    } finally {
      const left = await runningIn(dataDir);
      if (left) await endProcess(left, 'SIGKILL', 1_000);
      await rm(folder, { recursive: true, force: true });
    }
  });
});
