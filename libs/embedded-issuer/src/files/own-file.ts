import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A file of the issuer cannot be used. Says which and why, and nothing of what is in it. */
export class IssuerFileError extends Error {
  override readonly name = 'IssuerFileError';

  constructor(
    readonly file: string,
    why: string,
  ) {
    super(`${file}: ${why}`);
  }
}

/** JSON that is its owner's alone (0600). */
export class OwnFile {
  constructor(private readonly file: string) {}

  /**
   * Undefined: there is no such file.
   * @throws IssuerFileError: others may read it, or it is not JSON
   */
  async read(): Promise<unknown> {
    let text: string;
    try {
      // Windows has no such rights; there the folder's have to do.
      const isOpen = process.platform !== 'win32' && ((await stat(this.file)).mode & 0o077) !== 0;
      if (isOpen) throw this.refused('others than its owner may read it: make it the owner’s ("chmod 600")');
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The parser's words would quote the file.
      throw this.refused('not JSON');
    }
  }

  /** Replaces the file in one step, and is back when the disk has it. */
  async write(value: unknown): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    await writeFileAtomic(this.file, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
    // An umask may have taken rights away, which is harmless; it cannot have added any. This makes them exactly so.
    await chmod(this.file, 0o600);
  }

  refused(why: string): IssuerFileError {
    return new IssuerFileError(this.file, why);
  }
}

// Not asked by class: under Jest the system's errors are of another realm's.
function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
