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
    private readonly left: {
      /** A folder of ours alone, removed after the stay however it ends. */
      temporary?: string | undefined;
      /** Removed when we leave, but not when we are killed: by then the next tenant may be in. */
      discard?: string[];
    } = {},
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
    this.#guard.watch({ remove: this.atDeath });
  }

  /** Says which server runs in the folder, and which signal has it end in good order within the time. */
  houses(server: ServerProcess, signal: NodeJS.Signals, graceMs: number): void {
    this.#guard?.watch({ process: server.identity, signal, graceMs, remove: this.atDeath });
  }

  /** Gives back all but the data that are to be kept. */
  async leave(): Promise<void> {
    if (this.#lock) {
      const paths = [...this.atDeath, ...(this.left.discard ?? [])];
      for (const path of paths) await rm(path, { recursive: true, force: true });
      this.#removed = paths.length > 0;
    }
    await this.#lock?.release();
    this.#lock = undefined;
    this.#guard?.cancel();
    this.#guard = undefined;
  }

  private get atDeath(): string[] {
    return this.left.temporary === undefined ? [] : [this.left.temporary];
  }
}
