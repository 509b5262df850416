import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import type { Account } from '../local/postgres-program.js';
import { BackupRefusedError } from './backup-record.js';
import { sealOf } from './sealed-file.js';

interface ManifestFile {
  readonly Path?: string;
  readonly 'Encoded-Path'?: string;
  readonly Size: number;
  readonly Checksum: string;
}

/**
 * Unpacks the archive of a data folder and compares every file with the server's own list, as pg_verifybackup does.
 * @throws BackupRefusedError
 */
export async function unpack(
  archive: string,
  manifest: string,
  dataDir: string,
  { account, onBytes }: { account: Account | undefined; onBytes: (count: number) => void },
): Promise<void> {
  const source = createReadStream(archive);
  source.on('data', (chunk) => onBytes(chunk.length));
  // Owned by whoever runs the server here: the numbers in the archive are another machine's.
  await pipeline(source, extract({ cwd: dataDir, strict: true, ...account }));
  const { Files } = JSON.parse(await readFile(manifest, 'utf8')) as { Files: readonly ManifestFile[] };
  for (const file of Files) {
    const path = file.Path ?? Buffer.from(file['Encoded-Path'] ?? '', 'hex').toString('latin1');
    const found = await sealOf(join(dataDir, path)).catch(() => undefined);
    if (found?.bytes !== file.Size || found.sha256 !== file.Checksum) {
      throw new BackupRefusedError(`The backup is damaged: ${path} is not as the server had it.`);
    }
  }
}
