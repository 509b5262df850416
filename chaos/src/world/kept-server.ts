import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { signalTree } from './process-tree.js';

/** As long as an orchestrator takes to start again what ended, and between two tries. */
const RESTART_MS = 300;

/** The database or the broker, started again whenever it ends, for as long as it takes. */
export class KeptServer {
  #held: Promise<void> | undefined;
  #isOver = false;
  readonly #life: Promise<void>;

  constructor(
    readonly name: 'database' | 'broker',
    private readonly server: LocalPostgres | KafkaBroker,
  ) {
    this.#life = this.#live();
  }

  /** Kills every process of it and keeps it dead until the returned function is called. */
  async kill(): Promise<() => void> {
    const held = Promise.withResolvers<void>();
    this.#held = held.promise;
    signalTree(this.server.pid, 'SIGKILL');
    await this.server.waitForExit();
    return held.resolve;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    signalTree(this.server.pid, signal);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.server.stop();
    await this.#life;
  }

  async #live(): Promise<void> {
    for (;;) {
      await this.server.waitForExit();
      await this.#held;
      this.#held = undefined;
      // A start may fail as well, on a disk that is still full.
      for (let isUp = false; !isUp && !this.#isOver;) {
        isUp = await this.server.restart().then(
          () => true,
          () => pause(RESTART_MS, false),
        );
      }
      if (this.#isOver) return;
    }
  }
}
