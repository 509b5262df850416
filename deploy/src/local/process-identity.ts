import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './until.js';

/** A process that can be told from a later one to which the system gave the same id. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the system's own words; only ever compared. */
  started: string;
}

/**
 * When the process with this id started, or undefined when there is none. A zombie counts as none: it has ended, and
 * in a container whose first process reaps nobody it would stay in the list for ever.
 * `local/guard-process.mjs` reads the same words and has to agree.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, second field, is in parentheses and may hold spaces and parentheses of its own.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    // Ticks since boot alone could be met again after the next boot.
    return ended
      ? undefined
      : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return startByPs(pid);
  }
}

function startByPs(pid: number): string | undefined {
  if (process.platform === 'linux') return undefined;
  try {
    const answer = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
    return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isAlive(who: ProcessIdentity): boolean {
  return startOf(who.pid) === who.started;
}

/** Signals the process if it is still the same one. */
export function signalProcess(who: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(who)) return;
  try {
    process.kill(who.pid, signal);
  } catch (error) {
    // It may end between the look and the signal; anything else, such as a lack of rights, is worth knowing.
    if (isAlive(who)) throw error;
  }
}

/** Asks a process to end and, when it does not within the time, ends it. */
export async function endProcess(
  who: ProcessIdentity,
  signal: NodeJS.Signals,
  graceMs: number,
): Promise<void> {
  const gone = (): true | undefined => (isAlive(who) ? undefined : true);
  signalProcess(who, signal);
  // A process that a fault test has stopped would not see the signal before it runs again.
  signalProcess(who, 'SIGCONT');
  try {
    await until(`process ${who.pid} to end`, graceMs, gone);
  } catch {
    signalProcess(who, 'SIGKILL');
    await until(`process ${who.pid} to end after SIGKILL`, 10_000, gone);
  }
}
