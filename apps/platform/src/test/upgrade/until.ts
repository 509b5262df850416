import { setTimeout as pause } from 'node:timers/promises';

/** Asks until it holds; a minute is more than any of it takes. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await holds()); await pause(20)) {
    if (Date.now() > deadline) throw new Error(`Not within a minute: ${what}`);
  }
}
