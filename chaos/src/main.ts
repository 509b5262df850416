import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { markdown } from './report/markdown.js';
import { findingsOf } from './report/result.js';
import { runAll } from './run-all.js';
import { inOwnMounts } from './world/own-mounts.js';

interface Options {
  minutes: number;
  seed?: number;
  transport: 'postgres' | 'kafka' | 'both';
  only?: string;
  json?: string;
  markdown?: string;
  remark?: string;
}

function above0(value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new InvalidArgumentError('Not a number above 0.');
  return number;
}

function whole(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new InvalidArgumentError('Not a whole number.');
  return number;
}

const program = new Command('chaos')
  .description(
    'Strikes faults at the whole platform under load, and compares what it shows with what was acknowledged',
  )
  .option('--minutes <number>', 'how long', above0, 1)
  .option('--seed <number>', 'the same faults and the same load again', whole)
  .addOption(
    new Option('--transport <name>', 'both: one after the other')
      .choices(['postgres', 'kafka', 'both'])
      .default('postgres'),
  )
  .option('--only <substring>', 'only faults with this in their name')
  .option('--json <file>', 'writes what was found there')
  .option('--markdown <file>', 'writes the page of the documentation there')
  .option('--remark <text>', 'said above all of that page')
  .action(async (options: Options) => {
    const { transport, minutes, seed = randomInt(2 ** 31), only, json, markdown: page, remark } = options;
    const results = await runAll({ transport, minutes, seed, only });
    if (json !== undefined) await writeFile(json, `${JSON.stringify(results, undefined, 2)}\n`);
    if (page !== undefined) await writeFile(page, markdown(results, new Date(), remark));
    if (results.some((result) => findingsOf(result).length > 0)) process.exitCode = 1;
  });

// What is mounted must not outlive the run.
const inner = inOwnMounts(process.argv);
if (inner !== undefined) process.exit(inner);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
