import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PACKAGE_ROOT } from './paths.js';

export interface SpecParent {
  process: ChildProcess;
  pid: number;
  /** What it has started. */
  started: { pid: number; url: string; dataDir: string };
  kill(): Promise<void>;
}

/** For the tests: another process that starts a server, to be killed at will. */
export async function startParent(
  what: 'sleeper' | 'service' | 'postgres' | 'kafka',
  folder?: string,
): Promise<SpecParent> {
  const script = join(PACKAGE_ROOT, 'test/parent.mjs');
  const args = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', script, what];
  const parent = spawn(process.execPath, folder ? [...args, folder] : args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(parent, 'exit');
  const line = await Promise.race([
    once(createInterface(parent.stdout), 'line').then(([text]) => String(text)),
    exit.then(([code]) => Promise.reject(new Error(`The parent ended with code ${String(code)}`))),
  ]);
  return {
    process: parent,
    pid: parent.pid ?? 0,
    started: JSON.parse(line) as SpecParent['started'],
    kill: async () => {
      parent.kill('SIGKILL');
      await exit;
    },
  };
}
