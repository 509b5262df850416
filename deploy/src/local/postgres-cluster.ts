import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { exists, readIfThere } from './files.js';
import { canReach, type PostgresProgram } from './postgres-program.js';
import { endProcess, identify } from './process-identity.js';

const run = promisify(execFile);

/** Little of our own environment concerns the server, and some of it (PGDATA, PGPORT) would mislead it. */
export const SERVER_ENV = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' };

/** The first lines of `postmaster.pid`, by which a server says who it is and whether it is ready. */
export interface PostmasterFile {
  pid: number;
  port: number;
  status: string;
}

export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | undefined> {
  const lines = (await readIfThere(join(dataDir, 'postmaster.pid')))?.split('\n');
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

/**
 * The superuser's password of the cluster in this folder. Where there is no cluster yet, one is made with a password
 * of its own.
 */
export async function openCluster(
  program: PostgresProgram,
  dataDir: string,
  keep: boolean,
  wanted: string | undefined,
): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true });
  await mustReach(program, dirname(dataDir));
  const passwordFile = `${dataDir}.password`;
  if (await exists(join(dataDir, 'PG_VERSION'))) {
    const password = (await readIfThere(passwordFile))?.trim();
    if (!password) throw new Error(`The password of the cluster in ${dataDir} is missing: ${passwordFile}`);
    return password;
  }
  if ((await exists(dataDir)) && (await readdir(dataDir)).length > 0) {
    throw new Error(`${dataDir} holds something else than a PostgreSQL cluster`);
  }
  return makeCluster(program, dataDir, keep, wanted ?? randomBytes(24).toString('base64url'));
}

async function makeCluster(
  program: PostgresProgram,
  dataDir: string,
  keep: boolean,
  password: string,
): Promise<string> {
  const passwordFile = `${dataDir}.password`;
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  // Made under another name and renamed when whole, so that a crash in between leaves no half of a cluster.
  const draft = `${dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (program.account) {
    const { uid, gid } = program.account;
    await chown(passwordFile, uid, gid);
    await chown(draft, uid, gid);
  }
  // PostgreSQL's own Unicode rules, not the system's: the same order and letter case on every machine, Vietnamese
  // included, and no index that breaks with an upgrade of the system's C library.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run(
    program.initdb,
    [`--pgdata=${draft}`, ...access, ...locale, '--no-instructions', ...(keep ? [] : ['--no-sync'])],
    { cwd: dirname(dataDir), env: SERVER_ENV, ...program.account },
  );
  await rename(draft, dataDir);
  return password;
}

async function mustReach({ account }: PostgresProgram, folder: string): Promise<void> {
  if (!account || (await canReach(account, folder))) return;
  throw new Error(
    `Root runs PostgreSQL as the account "postgres", which cannot reach ${folder}: ` +
      `choose a data folder elsewhere, or do not run as root`,
  );
}

/**
 * Ends a server left over in this folder by a parent that was killed. Call it as the owner of the folder only: then a
 * server that runs there is nobody else's.
 */
export async function endOrphan(dataDir: string): Promise<void> {
  const left = await readPostmasterFile(dataDir);
  const process = left && identify(left.pid);
  if (process && (await runsIn(process.pid, dataDir))) {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    await endProcess(process, 'SIGINT', 60_000);
  } else if (left) {
    // The id may belong to another program by now, and PostgreSQL would take that for a server and refuse to start.
    await rm(join(dataDir, 'postmaster.pid'), { force: true });
  }
}

/** A server's working directory is its data folder. */
async function runsIn(pid: number, dataDir: string): Promise<boolean> {
  try {
    if (platform() === 'linux') return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(dataDir));
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(dataDir);
  } catch {
    return false;
  }
}
