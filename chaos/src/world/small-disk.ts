import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PIECE = Buffer.alloc(1024 * 1024);

/** A disk of its own that can be filled up. Needs the right to mount. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Why there can be none here; undefined where there can. */
  static whyNot(): string | undefined {
    if (process.platform !== 'linux') return 'a disk that can be filled is made on Linux only';
    if (process.getuid?.() !== 0) return 'a disk that can be filled needs root, to mount it';
    return undefined;
  }

  static async mount(path: string, megabytes: number): Promise<SmallDisk> {
    await mkdir(path, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'toandan-chaos', path]);
    return new SmallDisk(path);
  }

  /** Until nothing more fits. */
  async fill(): Promise<void> {
    const file = await open(this.#ballast, 'a');
    try {
      for (;;) await file.write(PIECE);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  async free(): Promise<void> {
    await rm(this.#ballast, { force: true });
  }

  async unmount(): Promise<void> {
    // What still writes there has been told to end: the name goes at once, the rest with the last of them.
    await run('umount', ['--lazy', this.path]);
  }

  get #ballast(): string {
    return join(this.path, 'ballast');
  }
}
