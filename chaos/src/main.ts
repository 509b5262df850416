import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { findingsOf } from './report/result.js';
import { text } from './report/text.js';
import { run } from './run.js';
import { inOwnMounts } from './world/own-mounts.js';
import type { TransportName } from './world/world.js';

interface Options {
  minutes: number;
  seed?: number;
  transport: TransportName;
  only?: string;
  json?: string;
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
  .addOption(new Option('--transport <name>').choices(['postgres', 'kafka']).default('postgres'))
  .option('--only <substring>', 'only faults with this in their name')
  .option('--json <file>', 'writes what was found there')
  .action(async ({ minutes, seed = randomInt(2 ** 31), transport, only, json }: Options) => {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const result = await run({ minutes, seed, transport, only, say });
    process.stdout.write(text(result));
    if (json !== undefined) await writeFile(json, `${JSON.stringify(result, undefined, 2)}\n`);
    if (findingsOf(result).length > 0) process.exitCode = 1;
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
