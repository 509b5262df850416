import { chmod, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { reason } from './failures.js';
import { exists } from './files.js';
import { freePort, isPortFree } from './free-port.js';
import { endOrphan, openCluster, readPostmasterFile, SERVER_ENV } from './postgres-cluster.js';
import { findPostgres, type PostgresProgram } from './postgres-program.js';
import { ServerProcess } from './server-process.js';
import { Tenancy } from './tenancy.js';
import { until } from './until.js';

export interface LocalPostgresOptions {
  /** Default: a fresh temporary folder. Its password, log and owner lie beside it, with its name as a prefix. */
  dataDir?: string;
  /** Default: a free one below 32768. */
  port?: number;
  /** PostgreSQL's own settings, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
  /** Whether `stop` keeps the data. Default: whether `dataDir` is given. */
  persistent?: boolean;
  /** The superuser's, of a cluster that is made now. Default: one made at random. */
  password?: string;
}

const DEFAULT_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Without the details of an error, which quote the row that was refused.
  log_error_verbosity: 'terse',
  // The longer the log since the last checkpoint, the longer a start after a crash: 16 GB took minutes.
  max_wal_size: '1GB',
};

// After a crash the server replays its log before it is ready.
const READY_MS = 300_000;
const STOP_MS = 60_000;
const SUPERUSER = 'postgres';

interface Place {
  dataDir: string;
  port: number;
  /** Whether another port will do as well. */
  anyPort: boolean;
  settings: Record<string, string>;
  keep: boolean;
  password: string | undefined;
}

/** A real PostgreSQL server of our own on the loopback address, which ends when this process does. */
export class LocalPostgres {
  #server: ServerProcess | undefined;
  #password = '';

  private constructor(
    private readonly program: PostgresProgram,
    private readonly place: Place,
    private readonly tenancy: Tenancy,
  ) {}

  static async start(options: LocalPostgresOptions = {}): Promise<LocalPostgres> {
    const program = await findPostgres();
    const keep = options.persistent ?? options.dataDir !== undefined;
    const folder = options.dataDir === undefined ? await temporaryFolder() : undefined;
    const dataDir = folder === undefined ? resolve(options.dataDir ?? '') : join(folder, 'data');
    const all = [dataDir, ...['password', 'log', 'log.1', 'new'].map((name) => `${dataDir}.${name}`)];
    const tenancy = new Tenancy(dataDir, keep ? {} : { temporary: folder, discard: all });
    const port = options.port ?? (await freePort());
    const anyPort = options.port === undefined;
    const settings = options.settings ?? {};
    const place: Place = { dataDir, port, anyPort, settings, keep, password: options.password };
    const postgres = new LocalPostgres(program, place, tenancy);
    await postgres.begin();
    // From here on clients know the port, and a restart has to keep it.
    place.anyPort = false;
    return postgres;
  }

  get port(): number {
    return this.place.port;
  }

  get dataDir(): string {
    return this.place.dataDir;
  }

  get pid(): number {
    if (!this.#server) throw new Error('PostgreSQL is not running');
    return this.#server.identity.pid;
  }

  /** The superuser's. */
  get url(): string {
    return this.databaseUrl('postgres');
  }

  databaseUrl(database: string, user = SUPERUSER, password = this.#password): string {
    const [u, p, d] = [user, password, database].map(encodeURIComponent);
    return `postgresql://${u}:${p}@127.0.0.1:${this.port}/${d}`;
  }

  async createDatabase(name: string): Promise<void> {
    const client = new pg.Client(this.url);
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } finally {
      await client.end();
    }
  }

  /** For fault tests: SIGKILL, SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void {
    this.#server?.signal(signal);
  }

  /** Resolves once the server has ended, however that came about. */
  async waitForExit(): Promise<void> {
    await this.#server?.waitForEnd();
  }

  /** Ends the server in good order and keeps its data, temporary or not, for `restart`. */
  async halt(): Promise<void> {
    await this.#server?.end('SIGINT', STOP_MS);
  }

  /** Ends the server in good order; the data goes too, unless it is persistent. */
  async stop(): Promise<void> {
    await this.halt();
    await this.tenancy.leave();
    this.#server = undefined;
  }

  /** Starts the server again, after a kill or a stop or while it runs, on the same port with the same data. */
  async restart(): Promise<void> {
    await this.halt();
    await this.begin();
  }

  private async begin(): Promise<void> {
    const { dataDir, keep, password } = this.place;
    await this.tenancy.enter();
    try {
      await endOrphan(dataDir);
      // After the orphan, which may be the one that has it.
      if (!this.place.anyPort) await mustBeFree(this.place.port);
      this.#password = await openCluster(this.program, dataDir, keep, password);
      await this.launchUntilReady();
    } catch (error) {
      await this.stop();
      throw new Error(`PostgreSQL in ${dataDir} could not be started: ${reason(error)}`, { cause: error });
    }
  }

  private async launchUntilReady(): Promise<void> {
    const deadline = Date.now() + READY_MS;
    for (;;) {
      const server = this.launch(await freshLog(this.place.dataDir));
      if (await isReady(server, this.place.dataDir, deadline)) return;
      const said = server.output();
      // The backends of a killed server go a moment after it, and a new one waits for that by refusing to start.
      const leftovers = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
        said,
      );
      const taken = this.place.anyPort && said.includes('could not bind');
      if (taken) this.place.port = await freePort();
      if ((!leftovers && !taken) || Date.now() > deadline) throw new Error(`it ${server.howEnded}\n${said}`);
      await delay(100);
    }
  }

  private launch(logFile: string): ServerProcess {
    const { dataDir, port, settings } = this.place;
    const flags = Object.entries({ ...DEFAULT_SETTINGS, ...settings }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]);
    this.#server = ServerProcess.launch({
      file: this.program.postgres,
      args: ['-D', dataDir, '-p', String(port), ...flags],
      cwd: dirname(dataDir),
      env: SERVER_ENV,
      logFile,
      account: this.program.account,
    });
    // SIGINT is the fast shutdown; SIGTERM would wait until the last client leaves.
    this.tenancy.houses(this.#server, 'SIGINT', 10_000);
    return this.#server;
  }
}

async function mustBeFree(port: number): Promise<void> {
  if (!(await isPortFree(port))) throw new Error(`Port ${port} of 127.0.0.1 is in use: choose another`);
}

/** A folder that the account which runs the server can pass through, but not list. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toandan-postgres-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The log of one run, with that of the run before kept beside it: the two cannot grow for ever. */
async function freshLog(dataDir: string): Promise<string> {
  const file = `${dataDir}.log`;
  if (await exists(file)) await rename(file, `${file}.1`);
  return file;
}

/** Waits until the server takes connections; false when it ends instead. */
async function isReady(server: ServerProcess, dataDir: string, deadline: number): Promise<boolean> {
  return until('PostgreSQL to be ready', Math.max(0, deadline - Date.now()), async () => {
    if (server.howEnded) return false;
    const file = await readPostmasterFile(dataDir);
    return file?.pid === server.identity.pid && file.status === 'ready' ? true : undefined;
  });
}
