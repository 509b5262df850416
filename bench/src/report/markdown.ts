import { HEADINGS, cellsOf } from './cells.js';
import type { Machine } from './machine.js';
import type { Row } from './row.js';

export interface Page {
  /** 'messaging': the bench's name. */
  readonly suite: string;
  readonly title: string;
  readonly machine: Machine;
  readonly date: Date;
  readonly command: string;
  /** Said above the table, such as that it is preliminary. */
  readonly remark?: string;
  readonly rows: readonly Row[];
}

/** docs/reference/performance-*.md: written by the run it tells of, never by hand. */
export function markdown({ suite, title, machine, date, command, remark, rows }: Page): string {
  const head = [
    `# ${title}`,
    '',
    `<!-- Written by \`npm run bench -- ${suite} --markdown <file>\`. Do not edit. -->`,
    '',
    ...(remark === undefined ? [] : [`**${remark}**`, '']),
    'Each line compares ours with a reference that was measured in the same run, in turn with it: a warm-up, then',
    'several rounds, of which the medians count. Only the ratio says something about the code; the other figures say',
    'as much about the machine. Goals are bounds of the ratio ours / reference: for rates it should be high, for',
    'latencies and memory low.',
    '',
    `- Date: ${date.toISOString().slice(0, 10)}`,
    `- Machine: ${machine.cpus}, ${machine.memory}, ${machine.system}`,
    `- Software: ${machine.software.join(', ')}; server, broker and the measuring process share the machine`,
    `- Command: \`${command}\``,
    '',
  ];
  const body = [
    line([...HEADINGS]),
    line(['---', '---:', '---:', '---', '---:', '---', '---']),
    ...rows.map((row) => line(cellsOf(row))),
  ];
  const notes = rows
    .filter((row) => row.note !== undefined)
    .map((row) => `- **${row.name}**: ${row.note ?? ''}`);
  return [...head, ...body, '', '## What each reference is', '', ...notes, ''].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
