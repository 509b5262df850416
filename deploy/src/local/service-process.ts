import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Guard } from './guard.js';
import { ServerProcess } from './server-process.js';
import { until } from './until.js';

export interface ServiceProcessOptions {
  /** The program that Node runs: a service's `dist/main.js`. */
  main: string;
  args?: string[];
  /** Its whole environment: nothing of ours is handed down. */
  env: Record<string, string>;
  /** Takes what it says, of every run one after another. */
  logFile: string;
  /** Answers 200 when it is ready: `http://127.0.0.1:<port>/health/ready`. */
  readyUrl: string;
  /** Within what time it has to be ready, ms. Default 120,000. */
  readyWithinMs?: number;
  /** How long a stop may take before it is killed, ms. Default 30,000. */
  stopWithinMs?: number;
}

/** One of our services as a process of its own on this machine, which ends when this process does. */
export class ServiceProcess {
  #guard: Guard | undefined;
  #server: ServerProcess | undefined;

  constructor(private readonly options: ServiceProcessOptions) {}

  /** Starts it and waits until it is ready. */
  static async start(options: ServiceProcessOptions): Promise<ServiceProcess> {
    const service = new ServiceProcess(options);
    await service.launch();
    await service.waitUntilReady();
    return service;
  }

  get pid(): number {
    if (!this.#server) throw new Error(`${this.options.main} has not been started`);
    return this.#server.identity.pid;
  }

  /** How its last run ended; undefined while it runs and before it was started. */
  get howEnded(): string | undefined {
    return this.#server?.howEnded;
  }

  /** What this run has said so far. */
  output(): string {
    return this.#server?.output() ?? '';
  }

  /** Starts it without waiting for it. */
  async launch(): Promise<void> {
    const { main, args = [], env, logFile } = this.options;
    await mkdir(dirname(logFile), { recursive: true });
    // Before the process, so that there is no moment without one.
    this.#guard ??= Guard.start();
    this.#server = ServerProcess.launch({
      file: process.execPath,
      args: [main, ...args],
      cwd: dirname(logFile),
      env,
      logFile,
    });
    this.#guard.watch({ process: this.#server.identity });
  }

  /** @throws when it ends instead, or is not ready in time */
  async waitUntilReady(): Promise<void> {
    const { main, readyUrl, readyWithinMs = 120_000 } = this.options;
    await until(`${main} to be ready at ${readyUrl}`, readyWithinMs, async () => {
      if (this.howEnded !== undefined) throw new Error(`${main} ${this.howEnded}\n${this.output()}`);
      return (await isReady(readyUrl)) ? true : undefined;
    });
  }

  /** SIGTERM asks it to end; SIGKILL, SIGSTOP and SIGCONT are for tests of faults. */
  signal(signal: NodeJS.Signals): void {
    this.#server?.signal(signal);
  }

  /** Says how it ended, once it has, however that came about. */
  async waitForExit(): Promise<string> {
    if (!this.#server) throw new Error(`${this.options.main} has not been started`);
    return this.#server.waitForEnd();
  }

  /** Lets it finish what is under way, and says how it ended; it can be started again. */
  async stop(): Promise<string> {
    const server = this.#server;
    if (!server) return 'was not started';
    await server.end('SIGTERM', this.options.stopWithinMs ?? 30_000);
    this.#guard?.cancel();
    this.#guard = undefined;
    return server.waitForEnd();
  }

  /** Stops it if it runs, starts it again with the same settings and waits until it is ready. */
  async restart(): Promise<void> {
    await this.stop();
    await this.launch();
    await this.waitUntilReady();
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await reply.body?.cancel();
    return reply.status === 200;
  } catch {
    return false;
  }
}
