import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** By which a file is known to be the one that was written. */
export interface FileSeal {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A file that is written as a stream, for its owner only, and sealed when it is whole and on the disk. */
export interface SealedFile {
  readonly to: Writable;
  /** Call it once everything has been written. */
  close(): Promise<FileSeal>;
  abandon(): Promise<void>;
}

export function sealedFile(file: string, { compressed = false } = {}): SealedFile {
  // The first level: a backup is limited by the disk, not by what the last tenth of its size would save.
  const to = compressed ? createGzip({ level: 1 }) : new PassThrough();
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new PassThrough();
  measure.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const done = pipeline(to, measure, target);
  done.catch(() => undefined);
  return {
    to,
    close: async () => {
      to.end();
      await done;
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon: async () => {
      to.destroy();
      await done.catch(() => undefined);
    },
  };
}

/** @param onBytes how many more have been read */
export async function sealOf(
  file: string,
  onBytes: (count: number) => void = () => undefined,
): Promise<FileSeal> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(file),
    new Writable({
      write: (chunk: Buffer, _encoding, next) => {
        hash.update(chunk);
        bytes += chunk.length;
        onBytes(chunk.length);
        next();
      },
    }),
  );
  return { bytes, sha256: hash.digest('hex') };
}
