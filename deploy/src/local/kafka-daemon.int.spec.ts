import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryInUseError } from './directory-lock.js';
import { freePort } from './free-port.js';
import { Guard } from './guard.js';
import { KafkaBroker, whyNoKafka } from './kafka-broker.js';
import { daemonState, startDaemon, stopDaemon } from './kafka-daemon.js';
import { accepts, pidFile } from './kafka-run.js';
import { writeWhole } from './files.js';
import { identify, isAlive } from './process-identity.js';

const missing = await whyNoKafka({});

(missing ? describe.skip : describe)(`a Kafka that stays${missing ? ` (${missing})` : ''}`, () => {
  const guard = Guard.start();
  let folder: string;
  let dataDir: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-kafka-daemon-'));
    dataDir = join(folder, 'data');
  });

  afterAll(async () => {
    await stopDaemon(dataDir);
    guard.cancel();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts once, however often it is asked to', async () => {
    expect((await daemonState(dataDir)).running).toBe(false);
    const port = await freePort();

    const both = await Promise.all([startDaemon(dataDir, port), startDaemon(dataDir, port)]);

    const [first] = both;
    guard.watch({ process: identify(first.pid ?? 0), remove: [folder] });
    expect(both.map((state) => state.already).sort()).toEqual([false, true]);
    expect(new Set(both.map((state) => state.pid)).size).toBe(1);
    expect(first.broker).toBe(`127.0.0.1:${port}`);
    expect(await accepts(port)).toBe(true);
    expect(await daemonState(dataDir)).toMatchObject({ running: true, pid: first.pid });
  }, 600_000);

  it('is not ended by one who wants its folder', async () => {
    const { pid } = await daemonState(dataDir);
    await expect(KafkaBroker.start({ dataDir })).rejects.toThrow(new DirectoryInUseError(dataDir, pid ?? 0));
    expect((await daemonState(dataDir)).running).toBe(true);
  });

  it('stops by its id', async () => {
    const { pid } = await daemonState(dataDir);

    expect(await stopDaemon(dataDir)).toBe(true);

    expect(identify(pid ?? 0)).toBeUndefined();
    expect(await stopDaemon(dataDir)).toBe(false);
  });

  it('does not stop another process that was given its id', async () => {
    const myself = identify(process.pid);
    const known = { pid: process.pid, started: 'at another time', port: 1, daemon: true };
    await writeWhole(pidFile(dataDir), JSON.stringify(known));

    expect((await daemonState(dataDir)).running).toBe(false);
    expect(await stopDaemon(dataDir)).toBe(false);
    expect(myself && isAlive(myself)).toBe(true);
  });
});
