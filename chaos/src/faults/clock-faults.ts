import { rm, writeFile } from 'node:fs/promises';
import type { Supervised } from '../world/supervised.js';
import type { FaultKind } from './fault.js';

const MINUTE_MS = 60_000;
/** Back and forth; more than five minutes ahead, and every token seems to have ended. */
const STEPS_MIN = [-24 * 60, -61, -2, 2, 61];
/** In which the process looks at its file once. */
const SEEN_WITHIN_MS = 150;

/** The clock of one process is stepped, and later stepped back. */
export function clockStepped(processes: readonly Supervised[]): FaultKind {
  return (random) => {
    const one = random.pick(processes);
    const minutes = random.pick(STEPS_MIN);
    return {
      kind: `a clock is stepped ${minutes < 0 ? 'back' : 'ahead'}`,
      target: `${one.name} by ${minutes} min`,
      lastsMs: SEEN_WITHIN_MS + random.whole(500, 3_000),
      strike: () => writeFile(one.clockFile, String(minutes * MINUTE_MS)),
      lift: () => rm(one.clockFile),
    };
  };
}
