import { setTimeout as pause } from 'node:timers/promises';
import { ServiceProcess, type ServiceProcessOptions } from '@toandan/deploy/local';

/** As long as an orchestrator takes to start again what ended. */
const RESTART_MS = 200;

/**
 * A process that is started again whenever it ends, as an orchestrator does, and that says how often it ended without
 * having been struck.
 */
export class Supervised {
  readonly #process: ServiceProcess;
  #held: Promise<void> | undefined;
  #isStruck = false;
  #isOver = false;
  #life: Promise<void> = Promise.resolve();
  /** How it ended by itself, each time. */
  readonly ownEnds: string[] = [];

  constructor(
    /** 'aggregation-2' */
    readonly name: string,
    readonly service: string,
    readonly origin: string,
    /** Holds by how much its clock is ahead, ms; absent: by nothing. */
    readonly clockFile: string,
    options: ServiceProcessOptions,
  ) {
    this.#process = new ServiceProcess(options);
  }

  async start(): Promise<void> {
    await this.#process.launch();
    this.#life = this.#live();
  }

  waitUntilReady(): Promise<void> {
    return this.#process.waitUntilReady();
  }

  async isReady(): Promise<boolean> {
    try {
      const reply = await fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      await reply.body?.cancel();
      return reply.status === 200;
    } catch {
      return false;
    }
  }

  /** Kills it and keeps it dead until the returned function is called. */
  async kill(): Promise<() => void> {
    const held = Promise.withResolvers<void>();
    this.#held = held.promise;
    this.#isStruck = true;
    this.#process.signal('SIGKILL');
    await this.#process.waitForExit();
    return held.resolve;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process.signal(signal);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#process.signal('SIGCONT');
    await this.#process.stop();
    await this.#life;
  }

  async #live(): Promise<void> {
    for (;;) {
      const how = await this.#process.waitForExit();
      if (this.#isOver) return;
      if (!this.#isStruck) this.ownEnds.push(how);
      this.#isStruck = false;
      await this.#held;
      this.#held = undefined;
      if (this.ownEnds.at(-1) === how) await pause(RESTART_MS);
      if (this.#isOver) return;
      await this.#process.launch();
    }
  }
}
