import { Command, InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { messagingCases } from './messaging/cases.js';
import { thisMachine } from './report/machine.js';
import { markdown } from './report/markdown.js';
import { table } from './report/table.js';
import { run } from './run.js';

interface Options {
  only?: string;
  scale: number;
  json?: string;
  markdown?: string;
  remark?: string;
}

/** The servers' versions are those of the packages that bring them. */
const SERVERS = ['PostgreSQL 18 (fsync on, default settings)', 'Apache Kafka 4.4 (one broker)'];

function share(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new InvalidArgumentError('Not a number above 0 and up to 1.');
  return scale;
}

async function messaging(options: Options): Promise<void> {
  const progress = (text: string): void => void process.stderr.write(`${text}\n`);
  const { only, scale, remark } = options;
  const rows = await run(messagingCases, { scale, progress, ...(only === undefined ? {} : { only }) });
  console.log(table(rows));
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  if (options.markdown !== undefined) {
    const chosen = only === undefined ? '' : ` --only '${only}'`;
    const page = markdown({
      machine: thisMachine(SERVERS),
      date: new Date(),
      command: `npm run bench -- messaging${chosen}${scale === 1 ? '' : ` --scale ${scale}`}`,
      rows,
      ...(remark === undefined ? {} : { remark }),
    });
    await writeFile(options.markdown, page);
  }
}

const program = new Command('bench').description('Measures ours against bare references, in turn');
program
  .command('messaging')
  .description('units of work, both transports, backlogs and latencies')
  .option('--only <substring>', 'only benches with this in their name')
  .option('--scale <share>', 'above 0 and up to 1: smaller sizes, for a quick look', share, 1)
  .option('--json <file>', 'writes the rows there')
  .option('--markdown <file>', 'writes the page of the documentation there')
  .option('--remark <text>', 'said above the table of that page')
  .action(messaging);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
