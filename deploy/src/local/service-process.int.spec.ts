import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from './free-port.js';
import { PACKAGE_ROOT } from './paths.js';
import { identify, isAlive } from './process-identity.js';
import { ServiceProcess } from './service-process.js';
import { startParent } from './spec-parent.js';
import { until } from './until.js';

const MAIN = join(PACKAGE_ROOT, 'test/service.mjs');

describe('a service as a process', () => {
  let folder: string;
  let logFile: string;
  let readyUrl: string;
  let running: ServiceProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-service-'));
    logFile = join(folder, 'logs/service.log');
  });

  afterEach(async () => {
    running?.signal('SIGKILL');
    await running?.stop();
    running = undefined;
    await rm(folder, { recursive: true });
  });

  const prepare = async (env: Record<string, string> = {}): Promise<ServiceProcess> => {
    const port = await freePort();
    readyUrl = `http://127.0.0.1:${port}/`;
    running = new ServiceProcess({
      main: MAIN,
      env: { PORT: String(port), ...env },
      logFile,
      readyUrl,
    });
    return running;
  };

  it('is ready when it answers, has no setting but its own, and stops in good order', async () => {
    const service = await prepare();
    await service.launch();
    await service.waitUntilReady();
    expect(service.howEnded).toBeUndefined();
    const said = (await (await fetch(readyUrl)).json()) as { pid: number; env: string[] };
    expect(said).toEqual({ pid: service.pid, env: ['PORT'] });
    expect(await service.stop()).toBe('ended with code 0');
    expect(service.howEnded).toBe('ended with code 0');
    expect(await readFile(logFile, 'utf8')).toContain('asked to stop');
  });

  it('that does not start says how it ended and what it said', async () => {
    const service = await prepare({ REFUSE: 'yes' });
    await service.launch();
    await expect(service.waitUntilReady()).rejects.toThrow(
      /ended with code 78[\s\S]*SOME_SETTING must be set/,
    );
  });

  it('that was killed is seen to have ended and starts again at its address', async () => {
    const service = await prepare();
    await service.launch();
    await service.waitUntilReady();
    const before = service.pid;
    service.signal('SIGKILL');
    expect(await service.waitForExit()).toBe('was ended by SIGKILL');
    await service.restart();
    expect(service.pid).not.toBe(before);
    expect(service.howEnded).toBeUndefined();
  });

  it('that was stopped with SIGSTOP goes on, and a stop reaches it all the same', async () => {
    const service = await prepare();
    await service.launch();
    await service.waitUntilReady();
    service.signal('SIGSTOP');
    expect(await service.stop()).toBe('ended with code 0');
  });

  it('ends when the one who started it is killed outright', async () => {
    const parent = await startParent('service', folder);
    const who = identify(parent.started.pid)!;
    await parent.kill();
    await until('the service to end', 10_000, () => (isAlive(who) ? undefined : true));
  });
});
