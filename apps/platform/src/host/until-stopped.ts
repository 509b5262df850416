import { once } from 'node:events';

/** Until somebody presses Ctrl+C, or the machine asks the process to end. */
export async function untilStopped(): Promise<void> {
  // A pending promise alone does not keep the process; the wait for a signal does, by its timer.
  const alive = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(alive);
}
