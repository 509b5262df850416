import type { Assumptions, Rates } from './assumptions.js';
import { contributionsPerYear, type Outcome } from './simulate.js';

const HEAD = [
  'Times',
  'Layout',
  'Reports/s at the peak',
  'Wait at the door',
  'Wait in the log',
  'Round of totals',
  'GB/year',
  'First to give way',
];

/** The outcomes as a table: for the terminal and, with what they were worked out from, for the documentation. */
export function outcomeLines(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.map((one) => [
    `${one.factor}`,
    one.layout,
    whole(one.peak),
    seconds(one.intakeWait),
    seconds(one.logWait),
    seconds(one.round),
    whole(one.gigabytesPerYear),
    one.breaks,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

export function scalePage(assumed: Assumptions, rates: Rates, outcomes: readonly Outcome[]): string {
  const listed = (of: object): string[] =>
    Object.entries(of).map(([name, value]) => `- ${name}: ${Number(value).toLocaleString('en-GB')}`);
  return [
    '# The country times 1 to 1,000, simulated',
    '',
    '<!-- Written by `npm run bench -- scale --markdown <file>`. Do not edit. -->',
    '',
    'What the parts of it mean, and what follows, is told in [how far it goes](../explanation/scale.md). The rates are those of one process, as the',
    "platform's bench [measured](performance-platform.md) them; that bench shares its machine with the database and with whoever measures.",
    '',
    '## Rates',
    '',
    ...listed(rates),
    '',
    '## Assumptions',
    '',
    ...listed(assumed),
    `- contributions a year, once the country: ${whole(contributionsPerYear(assumed, 1))}`,
    '',
    '## The day on which the month is due',
    '',
    ...outcomeLines(outcomes),
    '',
  ].join('\n');
}

function whole(value: number): string {
  return value < 10 ? value.toPrecision(2) : Math.round(value).toLocaleString('en-GB');
}

function seconds(value: number): string {
  return value === 0
    ? 'none'
    : value < 120
      ? `${whole(value)} s`
      : value < 7_200
        ? `${whole(value / 60)} min`
        : `${whole(value / 3_600)} h`;
}
