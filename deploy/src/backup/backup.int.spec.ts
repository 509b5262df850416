import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { messagingConfig } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { chmod, cp, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy } from '../deploy.js';
import { LocalPostgres } from '../local/index.js';
import { ARCHIVE_FILE, MANIFEST_FILE, RECORD_FILE, type BackupRecord } from './backup-record.js';
import { restoreBackup } from './restore-backup.js';
import { sealOf } from './sealed-file.js';
import { EMBEDDED_DATABASE, EMBEDDED_FOLDER, embeddedSource } from './source.js';
import { takeBackup } from './take-backup.js';

let folder: string;
let original: string;
let backup: string;
let server: LocalPostgres;

const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toandan-backup-'));
  // Where root runs the tests, the database's own account has to reach its data.
  await chmod(folder, 0o755);
  original = at('original');
  backup = at('backup');
  server = await LocalPostgres.start({ dataDir: join(original, EMBEDDED_FOLDER) });
  await server.createDatabase(EMBEDDED_DATABASE);
  await mkdir(join(original, 'issuer'));
  await mkdir(join(original, 'keys'));
  await writeFile(join(original, 'issuer/issuer-accounts.json'), '{"accounts":[]}');
  await writeFile(join(original, 'issuer/issuer-keys.json'), '{"secret":1}');
  await writeFile(join(original, 'keys/tipoff-content-keys.json'), '{"secret":2}');
  await deploy({
    databaseUrl: server.databaseUrl(EMBEDDED_DATABASE),
    passwordsFile: join(original, 'database-passwords.json'),
    messaging: messagingConfig({}),
  });
  await ask(
    server.databaseUrl(EMBEDDED_DATABASE),
    'CREATE TABLE public.kept AS SELECT pg_current_xact_id() AS xid',
  );
  await leave(embeddedSource(original), (source) => takeBackup(source, backup));
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function leave<S extends { leave(): Promise<void> }, T>(
  opening: Promise<S>,
  work: (source: S) => Promise<T>,
): Promise<T> {
  const source = await opening;
  try {
    return await work(source);
  } finally {
    await source.leave();
  }
}

async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const database = new Database({ url, applicationName: 'spec', poolSize: 1 });
  try {
    return await database.query<Row>(statement);
  } finally {
    await database.close();
  }
}

async function record(of: string): Promise<BackupRecord> {
  return JSON.parse(await readFile(join(of, RECORD_FILE), 'utf8')) as BackupRecord;
}

it('a restored database has its transaction ids, and the one that is next is a later one', async () => {
  await restoreBackup(backup, at('restored'));
  const [ids] = await leave(embeddedSource(at('restored')), ({ url }) =>
    ask<{ kept: string; next: string }>(
      url,
      'SELECT xid::text AS kept, pg_current_xact_id()::text AS next FROM public.kept',
    ),
  );
  const [before] = await ask<{ xid: string }>(
    server.databaseUrl(EMBEDDED_DATABASE),
    'SELECT xid::text FROM public.kept',
  );
  expect(ids!.kept).toBe(before!.xid);
  expect(Number(ids!.next)).toBeGreaterThan(Number(ids!.kept));
});

it('a server that does not run is started for its backup, and stopped again', async () => {
  await restoreBackup(backup, at('asleep'));
  const made = await leave(embeddedSource(at('asleep')), (source) => takeBackup(source, at('of-asleep')));
  expect(made.postgres.system).toBe((await record(backup)).postgres.system);
  expect(await readdir(join(at('asleep'), EMBEDDED_FOLDER))).not.toContain('postmaster.pid');
});

it('neither the keys of the tip-offs nor those that sign tokens are in a backup', async () => {
  expect((await readdir(backup, { recursive: true })).sort()).toEqual([
    MANIFEST_FILE,
    ARCHIVE_FILE,
    'platform',
    'platform/issuer',
    'platform/issuer/issuer-accounts.json',
    'platform/postgres.password',
    RECORD_FILE,
  ]);
});

it('a copy that fails leaves nothing', async () => {
  const { url } = await embeddedSource(original);
  const before = (await readdir(folder)).sort();
  const broken = new URL(url);
  broken.username = 'nobody';
  const source = { url: broken.href, leave: () => Promise.resolve() };
  await expect(takeBackup(source, at('failed'))).rejects.toThrow('password authentication failed');
  expect((await readdir(folder)).sort()).toEqual(before);
});

describe('refused in one sentence, with nothing left behind', () => {
  let damaged: string;

  beforeEach(async () => {
    damaged = at('damaged');
    await rm(damaged, { recursive: true, force: true });
    await cp(backup, damaged, { recursive: true });
  });

  async function refused(sentence: RegExp): Promise<void> {
    const before = (await readdir(folder)).sort();
    const error = await restoreBackup(damaged, at('never')).then(
      () => undefined,
      (thrown: unknown) => thrown as Error,
    );
    expect(error?.name).toBe('BackupRefusedError');
    expect(error?.message).toMatch(sentence);
    expect(error?.message).not.toContain('\n');
    expect((await readdir(folder)).sort()).toEqual(before);
  }

  async function rewrite(change: (record: BackupRecord) => object): Promise<void> {
    await writeFile(join(damaged, RECORD_FILE), JSON.stringify(change(await record(damaged))));
  }

  it.each([ARCHIVE_FILE, MANIFEST_FILE, 'platform/postgres.password'])(
    'one changed byte of %s',
    async (name) => {
      const file = await open(join(damaged, name), 'r+');
      const { size } = await file.stat();
      const byte = Buffer.alloc(1);
      const place = Math.floor(size / 2);
      await file.read(byte, 0, 1, place);
      await file.write(Buffer.from([byte[0]! ^ 1]), 0, 1, place);
      await file.close();
      await refused(new RegExp(`damaged: ${name}`));
    },
  );

  it('a file that is gone', async () => {
    await rm(join(damaged, ARCHIVE_FILE));
    await refused(/damaged: base\.tar\.gz cannot be read/);
  });

  it('a file of the database that is not as the server had it', async () => {
    const manifest = join(damaged, MANIFEST_FILE);
    const text = (await readFile(manifest, 'utf8')).replace(
      /"Checksum": "[0-9a-f]{8}/,
      '"Checksum": "00000000',
    );
    await writeFile(manifest, text);
    const seal = await sealOf(manifest);
    await rewrite((whole) => ({ ...whole, files: { ...whole.files, [MANIFEST_FILE]: seal } }));
    await refused(/is not as the server had it/);
  });

  it('what is no backup, and one that says nothing we know', async () => {
    await writeFile(join(damaged, RECORD_FILE), '{"format":"other/1"}');
    await refused(/is not the record of a backup/);
    await rm(join(damaged, RECORD_FILE));
    await refused(/is no backup of this platform/);
  });

  it('a record that leads out of its folder', async () => {
    await rewrite((whole) => ({
      ...whole,
      files: {
        ...whole.files,
        '../original/keys/tipoff-content-keys.json': { bytes: 1, sha256: '0'.repeat(64) },
      },
    }));
    await refused(/is not the record of a backup/);
  });

  it('another PostgreSQL, another machine, a newer platform', async () => {
    await rewrite((whole) => ({ ...whole, postgres: { ...whole.postgres, major: 17, version: '17.2' } }));
    await refused(/is of PostgreSQL 17\.2/);
    await rm(damaged, { recursive: true });
    await cp(backup, damaged, { recursive: true });
    await rewrite((whole) => ({ ...whole, postgres: { ...whole.postgres, machine: 's390x' } }));
    await refused(/machine of kind s390x/);
    await rm(damaged, { recursive: true });
    await cp(backup, damaged, { recursive: true });
    await rewrite((whole) => ({ ...whole, migrations: { registry: ['Later9999999999999'] } }));
    await refused(/newer platform, whose registry has had Later/);
  });

  it('a folder that is there already, as backup and as restored platform', async () => {
    await expect(restoreBackup(backup, original)).rejects.toThrow(/is there already/);
    const source = await embeddedSource(original);
    await expect(takeBackup(source, backup)).rejects.toThrow(/is there already/);
  });
});

it('a folder without a database is not taken for one, and none is made in it', async () => {
  await expect(embeddedSource(at('nowhere'))).rejects.toThrow(/has no embedded database/);
  expect(await readdir(folder)).not.toContain('nowhere');
});
