import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { endProcess, identify, isAlive, signalProcess, type ProcessIdentity } from './process-identity.js';

export interface ServerCommand {
  file: string;
  args: string[];
  cwd: string;
  /** Default: ours. */
  env?: Record<string, string>;
  /** Takes what the server says; appended to. */
  logFile: string;
  /** The operating system's account to run as, when it is not our own. */
  account?: { uid: number; gid: number } | undefined;
}

/**
 * A server run as a process of its own session, with its output in a file: neither Ctrl-C meant for us nor a pipe
 * that nobody reads any more may end it behind our back. It does not keep our event loop alive.
 */
export class ServerProcess {
  readonly identity: ProcessIdentity;
  readonly #ended: Promise<string>;
  #howEnded: string | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly logFile: string,
    private readonly logStart: number,
  ) {
    const pid = child.pid ?? 0;
    // One that ended at once is not alive under any start time.
    this.identity = identify(pid) ?? { pid, started: 'ended at once' };
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) =>
        resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
      );
    });
    void this.#ended.then((how) => (this.#howEnded = how));
    child.unref();
  }

  static launch(command: ServerCommand): ServerProcess {
    const log = openSync(command.logFile, 'a', 0o640);
    try {
      const child = spawn(command.file, command.args, {
        cwd: command.cwd,
        env: command.env,
        stdio: ['ignore', log, log],
        detached: true,
        ...command.account,
      });
      return new ServerProcess(child, command.logFile, fstatSync(log).size);
    } finally {
      closeSync(log);
    }
  }

  /** How it ended, or undefined while it runs. */
  get howEnded(): string | undefined {
    return this.#howEnded;
  }

  get alive(): boolean {
    return isAlive(this.identity);
  }

  signal(signal: NodeJS.Signals): void {
    signalProcess(this.identity, signal);
  }

  /** Says how it ended, once it has. */
  async waitForEnd(): Promise<string> {
    // Who waits for it stays for it.
    this.child.ref();
    return this.#ended;
  }

  async end(signal: NodeJS.Signals, graceMs: number): Promise<void> {
    await endProcess(this.identity, signal, graceMs);
    await this.waitForEnd();
  }

  /** What this run has written to its log so far: its last part where that is long. */
  output(mostBytes = 64 * 1024): string {
    const log = openSync(this.logFile, 'r');
    try {
      const size = fstatSync(log).size;
      const from = Math.max(this.logStart, size - mostBytes);
      const bytes = Buffer.alloc(Math.max(0, size - from));
      return bytes.toString('utf8', 0, readSync(log, bytes, 0, bytes.length, from));
    } finally {
      closeSync(log);
    }
  }
}
