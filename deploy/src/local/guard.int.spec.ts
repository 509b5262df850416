import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists } from './files.js';
import { Guard } from './guard.js';
import { endProcess, identify, isAlive, type ProcessIdentity } from './process-identity.js';
import { startParent } from './spec-parent.js';
import { until } from './until.js';

const gone = (who: ProcessIdentity) => () => (isAlive(who) ? undefined : true);

function must(pid: number | undefined): ProcessIdentity {
  const who = pid === undefined ? undefined : identify(pid);
  if (!who) throw new Error(`There is no process ${pid}`);
  return who;
}

describe('the guard', () => {
  const leftovers: ProcessIdentity[] = [];
  const folders: string[] = [];

  const folder = async (): Promise<string> => {
    const made = await mkdtemp(join(tmpdir(), 'toandan-guard-'));
    folders.push(made);
    return made;
  };

  afterEach(async () => {
    for (const who of leftovers.splice(0)) await endProcess(who, 'SIGKILL', 1_000);
    for (const path of folders.splice(0)) await rm(path, { recursive: true, force: true });
  });

  const sleeper = (): ProcessIdentity => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
      detached: true,
    });
    child.unref();
    const who = must(child.pid);
    leftovers.push(who);
    return who;
  };

  it('ends the process and removes its folder when the parent is killed outright', async () => {
    const temporary = await folder();
    const parent = await startParent('sleeper', temporary);
    const ward = must(parent.started.pid);
    leftovers.push(ward);

    await parent.kill();

    await until('the ward to end', 10_000, gone(ward));
    await until('its folder to go', 10_000, async () => ((await exists(temporary)) ? undefined : true));
  });

  it('leaves the process alone once it is cancelled', async () => {
    const ward = sleeper();
    const temporary = await folder();
    const guard = Guard.start();
    const itself = must(guard.pid);
    guard.watch({ process: ward, remove: [temporary] });

    guard.cancel();

    await until('the guard to end', 10_000, gone(itself));
    expect(isAlive(ward)).toBe(true);
    expect(await exists(temporary)).toBe(true);
  });

  it('does not touch a later process that was given the same id', async () => {
    const later = sleeper();
    const temporary = await folder();
    const guard = Guard.start();
    guard.watch({ process: { pid: later.pid, started: 'at another time' }, remove: [temporary] });

    guard.release();

    await until('the folder to go', 10_000, async () => ((await exists(temporary)) ? undefined : true));
    expect(isAlive(later)).toBe(true);
  });

  it('ends a process that is stopped, and one that does not listen', async () => {
    const deaf = spawn(
      process.execPath,
      ['-e', 'process.on("SIGTERM", () => {}); console.log(1); setInterval(() => {}, 1000)'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
      },
    );
    await new Promise((resolve) => deaf.stdout.once('data', resolve));
    const ward = must(deaf.pid);
    leftovers.push(ward);
    process.kill(ward.pid, 'SIGSTOP');
    const guard = Guard.start();
    guard.watch({ process: ward, graceMs: 100 });

    guard.release();

    await until('the ward to end', 10_000, gone(ward));
  });
});
