import { byKind } from '../faults/recovery.js';
import type { FindingKind } from '../oracle/finding.js';
import { findingsOf, type Result } from './result.js';

const MOST_FINDINGS = 20;

/** What a person at a terminal reads at the end of a run. */
export function text(result: Result): string {
  const { transport, seed, minutes, calls, tries, readBack, replayed, outcomes, ownEnds } = result;
  const findings = findingsOf(result);
  const of = (kind: FindingKind): number => findings.filter((one) => one.kind === kind).length;
  return [
    `Transport ${transport}, seed ${seed}, ${minutes} min, ${result.recoveries.length} faults`,
    `Calls acknowledged: ${calls}, in ${tries} tries; known by a replayed answer ${replayed}, by reading back ${readBack}`,
    `Outcomes: ${Object.entries(outcomes)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', ')}`,
    ...result.notImitated.map((why) => `NOT IMITATED: ${why}`),
    ...(ownEnds.length === 0 ? [] : [`Ended without being struck: ${ownEnds.join('; ')}`]),
    '',
    ...table(
      ['Fault', 'Times', 'Median until whole', 'Longest', 'At'],
      byKind(result.recoveries).map(({ kind, times, medianMs, longestMs, target }) => [
        kind,
        String(times),
        seconds(medianMs),
        seconds(longestMs),
        target,
      ]),
    ),
    '',
    ...table(
      ['Compared with the journal', 'Items', 'Findings'],
      result.checks.map((check) => [check.name, String(check.compared), String(check.findings.length)]),
    ),
    '',
    ...findings.slice(0, MOST_FINDINGS).map(({ kind, check, what }) => `${kind}: ${check}: ${what}`),
    ...(findings.length > MOST_FINDINGS ? [`and ${findings.length - MOST_FINDINGS} more`] : []),
    `lost ${of('lost')}, counted twice ${of('twice')}, unexplained ${of('unexplained')}, ` +
      `refused ${of('refused')}, unresolved ${of('unresolved')}`,
    '',
  ].join('\n');
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [line(head), ...rows.map(line)];
}
