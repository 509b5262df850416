import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { DirectoryInUseError } from './directory-lock.js';
import { LocalPostgres } from './embedded-postgres.js';
import { exists } from './files.js';
import { freePort } from './free-port.js';
import { SERVER_ENV } from './postgres-cluster.js';
import { findPostgres } from './postgres-program.js';
import { identify, isAlive } from './process-identity.js';
import { ServerProcess } from './server-process.js';
import { startParent } from './spec-parent.js';
import { until } from './until.js';

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  // A server that is killed on purpose breaks its connections.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

describe('a PostgreSQL of our own', () => {
  let postgres: LocalPostgres;

  beforeAll(async () => {
    postgres = await LocalPostgres.start({ settings: { work_mem: '7MB' } });
  });

  afterAll(async () => {
    await postgres.stop();
  });

  it('answers on the loopback address, in UTF-8, with the settings asked for', async () => {
    expect(postgres.port).toBeLessThan(32_768);
    expect(new URL(postgres.url).hostname).toBe('127.0.0.1');
    expect(await ask(postgres.url, `SELECT lower('ĐẮK LẮK') AS answer`)).toBe('đắk lắk');
    expect(await ask(postgres.url, `SELECT current_setting('server_encoding') AS answer`)).toBe('UTF8');
    expect(await ask(postgres.url, `SELECT current_setting('work_mem') AS answer`)).toBe('7MB');
    expect(await ask(postgres.url, `SELECT current_setting('listen_addresses') AS answer`)).toBe('127.0.0.1');
    expect(
      await ask(
        postgres.url,
        `SELECT pg_size_bytes(current_setting('max_wal_size')) <= 2147483648 AS answer`,
      ),
    ).toBe(true);
  });

  it('lets nobody in without the password', async () => {
    const url = postgres.databaseUrl('postgres', 'postgres', 'guess');
    await expect(ask(url, 'SELECT 1 AS answer')).rejects.toThrow(/password authentication failed/);
  });

  it('makes databases', async () => {
    await postgres.createDatabase('Báo cáo');
    expect(await ask(postgres.databaseUrl('Báo cáo'), 'SELECT current_database() AS answer')).toBe('Báo cáo');
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'keeps its data and its port through %s and a restart',
    async (signal) => {
      const { url, pid } = postgres;
      await ask(url, `CREATE TABLE kept_${signal} AS SELECT 42 AS answer`);

      postgres.signal(signal);
      await postgres.waitForExit();
      await postgres.restart();

      expect(postgres.pid).not.toBe(pid);
      expect(postgres.url).toBe(url);
      expect(await ask(url, `SELECT answer FROM kept_${signal}`)).toBe(42);
    },
  );

  it('restarts at once after SIGKILL with clients still at work', async () => {
    const client = new pg.Client(postgres.url);
    client.on('error', () => undefined);
    await client.connect();
    const cut = client.query('SELECT pg_sleep(60)').catch((error: unknown) => error);

    postgres.signal('SIGKILL');
    await postgres.restart();

    expect(await cut).toBeInstanceOf(Error);
    expect(await ask(postgres.url, 'SELECT 1 AS answer')).toBe(1);
  });

  it('refuses a port that is in use', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    try {
      await expect(LocalPostgres.start({ port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use`);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('says why it does not start', async () => {
    await expect(LocalPostgres.start({ settings: { no_such_setting: '1' } })).rejects.toThrow(
      /no_such_setting/,
    );
  });

  it('takes its temporary folder along', async () => {
    const short = await LocalPostgres.start();
    const folder = dirname(short.dataDir);
    expect(await exists(folder)).toBe(true);

    await short.stop();

    expect(await exists(folder)).toBe(false);
    await expect(short.restart()).rejects.toThrow(/temporary/);
  });

  it('ends with its parent, even when that is killed outright', async () => {
    const parent = await startParent('postgres');
    const server = identify(parent.started.pid);
    expect(server).toBeDefined();

    await parent.kill();

    await until('the server to end', 15_000, () => (server && isAlive(server) ? undefined : true));
    await until('its folder to go', 15_000, async () =>
      (await exists(dirname(parent.started.dataDir))) ? undefined : true,
    );
  });
});

describe('a PostgreSQL whose data stay', () => {
  let folder: string;
  let dataDir: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-keep-'));
    await chmod(folder, 0o711);
    dataDir = join(folder, 'data');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('opens the same data with the same password the next time', async () => {
    const first = await LocalPostgres.start({ dataDir });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    const password = new URL(first.url).password;
    await first.stop();
    expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);

    const second = await LocalPostgres.start({ dataDir });
    try {
      expect(new URL(second.url).password).toBe(password);
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(7);
      await second.stop();
      await second.restart();
      expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(7);
    } finally {
      await second.stop();
    }
  });

  it('ends a server that a killed parent left behind, and starts anew', async () => {
    const program = await findPostgres();
    const port = await freePort();
    // Without a guard and without an owner: what is left when the guard is killed as well.
    const orphan = ServerProcess.launch({
      file: program.postgres,
      args: ['-D', dataDir, '-p', String(port), '-c', 'unix_socket_directories='],
      cwd: folder,
      env: SERVER_ENV,
      logFile: join(folder, 'orphan.log'),
      account: program.account,
    });
    await until(
      'the orphan to be ready',
      15_000,
      () => orphan.output().includes('ready to accept') || undefined,
    );

    const postgres = await LocalPostgres.start({ dataDir, port });
    try {
      expect(postgres.port).toBe(port);
      expect(orphan.alive).toBe(false);
      expect(await ask(postgres.url, 'SELECT answer FROM kept')).toBe(7);
    } finally {
      await postgres.stop();
    }
    expect(orphan.output()).toContain('database system is shut down');
  });

  it('is not shared: the second process is told who has it, and may have it after the first is gone', async () => {
    const parent = await startParent('postgres', dataDir);
    await expect(LocalPostgres.start({ dataDir })).rejects.toThrow(
      new DirectoryInUseError(dataDir, parent.pid),
    );
    expect(await ask(parent.started.url, 'SELECT answer FROM kept')).toBe(7);

    await parent.kill();

    const postgres = await LocalPostgres.start({ dataDir });
    try {
      expect(await ask(postgres.url, 'SELECT answer FROM kept')).toBe(7);
    } finally {
      await postgres.stop();
    }
  });

  it('does not mistake another folder for a cluster', async () => {
    await expect(LocalPostgres.start({ dataDir: folder })).rejects.toThrow(
      /something else than a PostgreSQL cluster/,
    );
  });
});
