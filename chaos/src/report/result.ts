import type { Recovery } from '../faults/recovery.js';
import type { Check } from '../oracle/finding.js';

/** What a run found: also what its JSON holds. */
export interface Result {
  readonly transport: string;
  readonly seed: number;
  readonly minutes: number;
  /** From the start of the servers to the last comparison. */
  readonly seconds: number;
  readonly calls: number;
  readonly tries: number;
  /** How often each outcome of a try was met. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Calls whose answer was lost and whose effect was found by reading, or by repeating with the same key. */
  readonly readBack: number;
  readonly replayed: number;
  readonly recoveries: readonly Recovery[];
  readonly checks: readonly Check[];
  /** Faults that this machine does not allow, and why. */
  readonly notImitated: readonly string[];
  /** Processes that ended without having been struck. */
  readonly ownEnds: readonly string[];
}

export function findingsOf({ checks }: Result): Check['findings'] {
  return checks.flatMap(({ findings }) => findings);
}
