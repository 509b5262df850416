import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-identity.js';
import { PACKAGE_ROOT } from './paths.js';

export interface GuardDuty {
  process?: ProcessIdentity;
  /** What asks the process to end in good order. */
  signal?: NodeJS.Signals;
  /** How long it may take before it is killed. */
  graceMs?: number;
  /** Folders that are of no use afterwards. */
  remove?: string[];
}

/**
 * Sees to it that a server does not outlive the process that started it, even when that is killed outright and can
 * run no handler. A second process holds the other end of a pipe: the system closes our end whatever happens to us.
 *
 * Start the guard before the server, so that there is no moment without one.
 */
export class Guard {
  private constructor(private readonly child: ChildProcess) {}

  static start(): Guard {
    const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'local/guard-process.mjs')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      // A session of its own: Ctrl-C in a terminal goes to all of a group, and the guard has work to do after it.
      detached: true,
      cwd: '/',
      env: {},
    });
    // A guard that was itself killed must not bring its ward's owner down.
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    // Neither the guard nor its pipe is a reason for the parent to stay.
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
    return new Guard(child);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What to do when this process is gone; replaces what was said before. */
  watch(duty: GuardDuty): void {
    const { process: ward, signal = 'SIGTERM', graceMs = 5_000, remove = [] } = duty;
    this.child.stdin?.write(`${JSON.stringify({ ...ward, signal, graceMs, remove })}\n`);
  }

  /** Has the guard do now what it would do at our end. */
  release(): void {
    this.child.stdin?.end();
  }

  /** Lets the guard go: there is nothing left to guard. */
  cancel(): void {
    this.watch({});
    this.release();
  }
}
