import type { Writable } from 'node:stream';
import pg from 'pg';

export interface BaseBackupOptions {
  /** Stands in the backup's label. */
  readonly label: string;
  /** Spares a busy server: kB a second at most. Absent: as fast as it goes. */
  readonly maxRate?: number;
  /** Takes the tar archive of the data folder, its write-ahead log included. */
  readonly archive: Writable;
  /** Takes the server's own list of all files with their SHA-256. */
  readonly manifest: Writable;
  /** @param total as the server estimated it at the beginning, bytes */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Between which places of the write-ahead log the copy was made. What was committed before `end` is in it. */
export interface BaseBackupSpan {
  readonly start: string;
  readonly end: string;
  readonly timeline: number;
}

/** What the first byte of a message says it is. Source: PostgreSQL's manual, "Streaming Replication Protocol", BASE_BACKUP. */
const NEW_ARCHIVE = 0x6e;
const MANIFEST = 0x6d;
const DATA = 0x64;
const PROGRESS = 0x70;

/**
 * Asks a running server for a copy of its whole data folder, by the command that pg_basebackup uses. The server keeps
 * transaction ids and log places as they are, which a dump does not (docs/adr/0003).
 *
 * @param url of an account with the right to replicate
 */
export async function baseBackup(url: string, options: BaseBackupOptions): Promise<BaseBackupSpan> {
  // The client hands this to the server as it is; its types do not know it.
  const config = { connectionString: url, replication: 'true', application_name: 'toandan-backup' };
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const query = new BaseBackupQuery(options);
    client.query(query);
    return await query.done;
  } finally {
    await client.end();
  }
}

interface ReplicationConnection {
  query(text: string): void;
  readonly stream: { pause(): void; resume(): void; destroy(): void };
}

class BaseBackupQuery implements pg.Submittable {
  readonly done: Promise<BaseBackupSpan>;
  readonly #settle: PromiseWithResolvers<BaseBackupSpan> = Promise.withResolvers();
  /** Of each result set, its rows. */
  readonly #results: (readonly (string | null)[])[][] = [];
  #to: Writable | undefined;
  #total = 0;

  constructor(private readonly options: BaseBackupOptions) {
    this.done = this.#settle.promise;
  }

  submit = (connection: unknown): void => {
    const { label, maxRate, archive, manifest } = this.options;
    const server = connection as ReplicationConnection;
    const { stream } = server;
    for (const target of [archive, manifest]) {
      target.on('error', (error) => {
        this.#settle.reject(error);
        stream.destroy();
      });
      target.on('drain', () => stream.resume());
    }
    const words = [
      `LABEL ${pg.escapeLiteral(label)}`,
      'PROGRESS true',
      `CHECKPOINT 'fast'`,
      'WAL true',
      `MANIFEST 'yes'`,
      `MANIFEST_CHECKSUMS 'SHA256'`,
      ...(maxRate === undefined ? [] : [`MAX_RATE ${maxRate}`]),
    ];
    server.query(`BASE_BACKUP (${words.join(', ')})`);
  };

  handleRowDescription(): void {
    this.#results.push([]);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#results.at(-1)!.push(fields);
  }

  handleCommandComplete(): void {
    // The second result lists the tablespaces; that of the data folder has no id, and its size in kB.
    if (this.#results.length !== 2) return;
    const spaces = this.#results[1]!;
    this.#total = spaces.reduce((sum, [, , size]) => sum + Number(size) * 1024, 0);
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: unknown): void {
    const { stream } = connection as ReplicationConnection;
    switch (chunk[0]) {
      case NEW_ARCHIVE:
        this.#begin(stream);
        break;
      case MANIFEST:
        this.#to = this.options.manifest;
        break;
      case DATA:
        // A copy: the driver goes on using the memory.
        if (this.#to?.write(Buffer.from(chunk.subarray(1))) === false) stream.pause();
        break;
      case PROGRESS:
        this.options.onProgress?.(Number(chunk.readBigInt64BE(1)), this.#total);
        break;
      default:
        this.#settle.reject(new Error('The server answers a base backup in a way that is not known here.'));
        stream.destroy();
    }
  }

  #begin(stream: ReplicationConnection['stream']): void {
    if (this.#to === undefined) {
      this.#to = this.options.archive;
      return;
    }
    this.#settle.reject(
      new Error('This server has tablespaces outside of its data folder: back it up with pg_basebackup.'),
    );
    stream.destroy();
  }

  handleError(error: Error): void {
    this.#settle.reject(error);
  }

  handleReadyForQuery(): void {
    const [start, end] = [this.#results.at(0)?.[0], this.#results.at(-1)?.[0]];
    if (this.#results.length < 3 || !start?.[0] || !end?.[0]) {
      this.#settle.reject(new Error('The server ended the base backup before it was whole.'));
      return;
    }
    this.#settle.resolve({ start: start[0], end: end[0], timeline: Number(end[1]) });
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
