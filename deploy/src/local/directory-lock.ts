import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { hasCode, readIfThere } from './files.js';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

export class DirectoryInUseError extends Error {
  constructor(
    readonly directory: string,
    readonly ownerPid: number,
  ) {
    super(`${directory} is in use by process ${ownerPid}`);
    this.name = 'DirectoryInUseError';
  }
}

/**
 * At most one living process owns a data folder. The lock is a file beside the folder that names its owner; a lock
 * whose owner has died, by SIGKILL too, is taken over.
 */
export class DirectoryLock {
  private constructor(private readonly file: string) {}

  static async acquire(directory: string): Promise<DirectoryLock> {
    const me = identify(process.pid);
    if (!me) throw new Error('This system does not tell when a process started');
    const file = `${directory}.owner`;
    for (let attempt = 0; attempt < 20; attempt++) {
      if (await createExclusively(file, JSON.stringify(me))) return new DirectoryLock(file);
      const text = await readIfThere(file);
      if (text === undefined) continue;
      const owner = parseOwner(text);
      if (owner && isAlive(owner)) throw new DirectoryInUseError(directory, owner.pid);
      await setAside(file, text);
    }
    throw new Error(`Could not take ${file}`);
  }

  async release(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

/** Creates the file with its whole text, or says that there is one already. */
async function createExclusively(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o644);
  try {
    await handle.writeFile(text);
    await handle.close();
    // A link appears with its content in one step: nobody ever reads an empty lock.
    await link(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function parseOwner(text: string): ProcessIdentity | undefined {
  try {
    const owner = JSON.parse(text) as Partial<ProcessIdentity>;
    return typeof owner.pid === 'number' && typeof owner.started === 'string'
      ? { pid: owner.pid, started: owner.started }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Removes a dead owner's lock, and only that: two who find it at once must not remove each other's new one. */
async function setAside(file: string, deadText: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== deadText) await link(aside, file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
