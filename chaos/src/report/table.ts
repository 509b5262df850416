import { byKind, type Recovery } from '../faults/recovery.js';
import type { Check } from '../oracle/finding.js';

/** A head and rows of cells: for the terminal and for the page alike. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function recoveryTable(recoveries: readonly Recovery[]): Table {
  return {
    head: ['Fault', 'Times', 'Median until whole', 'Longest', 'Longest at'],
    rows: byKind(recoveries).map(({ kind, times, medianMs, longestMs, target }) => [
      kind,
      String(times),
      seconds(medianMs),
      seconds(longestMs),
      target,
    ]),
  };
}

export function checkTable(checks: readonly Check[]): Table {
  return {
    head: ['Compared with the journal', 'Items', 'Findings'],
    rows: checks.map(({ name, compared, findings }) => [name, String(compared), String(findings.length)]),
  };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
