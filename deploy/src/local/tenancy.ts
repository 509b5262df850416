import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DirectoryLock } from './directory-lock.js';
import { Guard } from './guard.js';
import type { ServerProcess } from './server-process.js';

/** Our stay in a data folder: nobody else's meanwhile, and left in good order even when we are killed. */
export class Tenancy {
  #lock: DirectoryLock | undefined;
  #guard: Guard | undefined;
  #removed = false;

  constructor(
    readonly dataDir: string,
    /** What is of no use after the stay. */
    private readonly remove: string[],
  ) {}

  /** Takes the folder, or keeps it; throws a `DirectoryInUseError` when it is another process's. */
  async enter(): Promise<void> {
    if (this.#removed) {
      throw new Error('The data were temporary and went with the stop; use halt() to keep them');
    }
    // Before anything is made that somebody would have to clean up.
    this.#guard ??= Guard.start();
    try {
      await mkdir(dirname(this.dataDir), { recursive: true });
      this.#lock ??= await DirectoryLock.acquire(this.dataDir);
    } catch (error) {
      await this.leave();
      throw error;
    }
    // Only now: until the folder is ours, what lies there may be another's.
    this.#guard.watch({ remove: this.remove });
  }

  /** Says which server runs in the folder, and which signal has it end in good order within the time. */
  houses(server: ServerProcess, signal: NodeJS.Signals, graceMs: number): void {
    this.#guard?.watch({ process: server.identity, signal, graceMs, remove: this.remove });
  }

  /** Gives back all but the data that are to be kept. */
  async leave(): Promise<void> {
    if (this.#lock) {
      for (const path of this.remove) await rm(path, { recursive: true, force: true });
      this.#removed = this.remove.length > 0;
    }
    await this.#lock?.release();
    this.#lock = undefined;
    this.#guard?.cancel();
    this.#guard = undefined;
  }
}
