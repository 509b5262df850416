import type { FindingKind } from '../oracle/finding.js';
import { findingsOf, type Result } from './result.js';
import { checkTable, recoveryTable, type Table } from './table.js';

const MOST_FINDINGS = 20;
const KINDS: Readonly<Record<FindingKind, string>> = {
  lost: 'lost',
  twice: 'counted twice',
  unexplained: 'unexplained',
  refused: 'refused',
  unresolved: 'unresolved',
};

/** What a person at a terminal reads at the end of a run. */
export function text(result: Result): string {
  const findings = findingsOf(result);
  return [
    '',
    ...summary(result),
    ...result.notImitated.map((why) => `NOT IMITATED: ${why}`),
    '',
    ...plain(recoveryTable(result.recoveries)),
    '',
    ...plain(checkTable(result.checks)),
    '',
    ...findings.slice(0, MOST_FINDINGS).map(({ kind, check, what }) => `${kind}: ${check}: ${what}`),
    ...(findings.length > MOST_FINDINGS ? [`and ${findings.length - MOST_FINDINGS} more`] : []),
    `${result.transport}: ${verdict(result)}`,
    '',
  ].join('\n');
}

/** What was done. */
export function summary({
  transport,
  seed,
  minutes,
  recoveries,
  calls,
  tries,
  replayed,
  readBack,
  outcomes,
  ownEnds,
}: Result): string[] {
  const faults = recoveries.filter(({ isCalm }) => !isCalm).length;
  const met = Object.entries(outcomes)
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, count]) => `${outcome} ${count}`);
  return [
    `Transport ${transport}, seed ${seed}, ${minutes} min, ${faults} faults`,
    `Calls acknowledged: ${calls} in ${tries} tries; ${replayed} known by the answer kept with their key, ${readBack} by reading back`,
    `Answers: ${met.join(', ')}`,
    ...(ownEnds.length === 0 ? [] : [`Ended without being struck: ${ownEnds.join('; ')}`]),
  ];
}

/** 'lost 0, counted twice 0, ...' */
export function verdict(result: Result): string {
  const findings = findingsOf(result);
  return Object.entries(KINDS)
    .map(([kind, words]) => `${words} ${findings.filter((one) => one.kind === kind).length}`)
    .join(', ');
}

function plain({ head, rows }: Table): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [line(head), ...rows.map(line)];
}
