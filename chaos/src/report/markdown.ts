import { cpus, totalmem } from 'node:os';
import type { Result } from './result.js';
import { checkTable, recoveryTable, type Table } from './table.js';
import { summary, verdict } from './text.js';

/** docs/reference/faults.md: written by the run it tells of, never by hand. */
/** @param remark said above all, such as what else ran on the machine */
export function markdown(results: readonly Result[], date: Date, remark?: string): string {
  const [first] = results;
  return [
    '# What faults do',
    '',
    '<!-- Written by `npm run chaos -- --markdown <file>`. Do not edit. -->',
    '',
    ...(remark === undefined ? [] : [`**${remark}**`, '']),
    'How long the platform takes to be whole again after a fault was lifted: until every service is ready and a report that',
    "was approved afterwards stands in the nation's figure. What is compared, and how to read it:",
    '[prove under faults](../how-to/prove-under-faults.md).',
    '',
    `- Date: ${date.toISOString().slice(0, 10)}`,
    `- Machine: ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB; servers, services and clients share it`,
    `- Command: \`npm run chaos -- --minutes ${first!.minutes} --seed ${first!.seed} --transport ${results.length > 1 ? 'both' : first!.transport}\``,
    ...results.flatMap(section),
    '',
  ].join('\n');
}

function section(result: Result): string[] {
  return [
    '',
    `## Transport ${result.transport}`,
    '',
    `**${verdict(result)}**`,
    '',
    ...summary(result).map((line) => `- ${line}`),
    ...result.notImitated.map((why) => `- Not imitated: ${why}`),
    '',
    ...piped(recoveryTable(result.recoveries)),
    '',
    ...piped(checkTable(result.checks)),
  ];
}

function piped({ head, rows }: Table): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rules = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rules, ...rows].map(line);
}
