import { Command, InvalidArgumentError, Option } from 'commander';
import { readFile, writeFile } from 'node:fs/promises';
import type { BenchCase } from './bench-case.js';
import { messagingCases } from './messaging/cases.js';
import { platformCases } from './platform/cases.js';
import { PlatformWorld } from './platform/platform-world.js';
import { thisMachine } from './report/machine.js';
import { markdown } from './report/markdown.js';
import { table } from './report/table.js';
import type { Row } from './report/row.js';
import { run } from './run.js';
import { ASSUMED } from './scale/assumptions.js';
import { FACTORS, LAYOUTS } from './scale/layouts.js';
import { outcomeLines, scalePage } from './scale/page.js';
import { ratesOf } from './scale/rates.js';
import { seeded } from './scale/seeded.js';
import { simulate } from './scale/simulate.js';
import { World, type WorldOptions } from './world/world.js';

interface Options {
  only?: string;
  scale: number;
  json?: string;
  markdown?: string;
  remark?: string;
}

interface PlatformOptions extends Options {
  transport?: 'postgres' | 'kafka';
  profiles?: string;
}

/** The servers' versions are those of the packages that bring them. */
const SERVERS = ['PostgreSQL 18 (fsync on, default settings)', 'Apache Kafka 4.4 (one broker)'];

const progress = (text: string): void => void process.stderr.write(`${text}\n`);

function share(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new InvalidArgumentError('Not a number above 0 and up to 1.');
  return scale;
}

interface Suite<W> {
  readonly name: string;
  readonly title: string;
  readonly cases: readonly BenchCase<W>[];
  readonly open: (options: WorldOptions) => Promise<W>;
}

async function bench<W extends { stop(): Promise<void> }>(suite: Suite<W>, options: Options): Promise<void> {
  const { only, scale, remark } = options;
  const { name, title, cases, open } = suite;
  const rows = await run(cases, {
    progress,
    open: () => open({ scale, progress }),
    ...(only === undefined ? {} : { only }),
  });
  console.log(table(rows));
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  if (options.markdown === undefined) return;
  const chosen = only === undefined ? '' : ` --only '${only}'`;
  const page = markdown({
    suite: name,
    title,
    machine: thisMachine(SERVERS),
    date: new Date(),
    command: `npm run bench -- ${name}${chosen}${scale === 1 ? '' : ` --scale ${scale}`}`,
    rows,
    ...(remark === undefined ? {} : { remark }),
  });
  await writeFile(options.markdown, page);
}

const messaging = (options: Options): Promise<void> =>
  bench(
    {
      name: 'messaging',
      title: 'Performance of the messaging',
      cases: messagingCases,
      open: (world) => World.start(world),
    },
    options,
  );

const platform = ({ transport, profiles, ...options }: PlatformOptions): Promise<void> =>
  bench(
    {
      name: 'platform',
      title: 'Performance of the platform',
      cases: platformCases.filter(
        ({ needsKafka = false }) => transport === undefined || needsKafka === (transport === 'kafka'),
      ),
      open: (world) => PlatformWorld.start({ ...world, ...(profiles !== undefined && { profiles }) }),
    },
    options,
  );

interface ScaleOptions {
  rates: string;
  json?: string;
  markdown?: string;
}

async function scale(options: ScaleOptions): Promise<void> {
  const rates = ratesOf(JSON.parse(await readFile(options.rates, 'utf8')) as Row[]);
  const outcomes = FACTORS.flatMap((factor) =>
    LAYOUTS.map((layout) => simulate(ASSUMED, rates, layout, factor, seeded(1))),
  );
  console.log(outcomeLines(outcomes).join('\n'));
  if (options.json !== undefined) {
    await writeFile(options.json, `${JSON.stringify({ assumed: ASSUMED, rates, outcomes }, undefined, 2)}\n`);
  }
  if (options.markdown !== undefined) await writeFile(options.markdown, scalePage(ASSUMED, rates, outcomes));
}

function suite(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--only <substring>', 'only benches with this in their name')
    .option('--scale <share>', 'above 0 and up to 1: smaller sizes, for a quick look', share, 1)
    .option('--json <file>', 'writes the rows there')
    .option('--markdown <file>', 'writes the page of the documentation there')
    .option('--remark <text>', 'said above the table of that page');
}

const program = new Command('bench').description('Measures ours against bare references, in turn');
suite('messaging', 'units of work, both transports, backlogs and latencies').action(messaging);
suite('platform', 'reports, tip-offs and figures as users meet them, over HTTP')
  .addOption(new Option('--transport <name>', 'only on this one').choices(['postgres', 'kafka']))
  .option('--profiles <folder>', 'leaves a profile of each platform there, as node --cpu-prof does')
  .action(platform);
program
  .command('scale')
  .description('simulates the day on which the month is due, for 1 to 1,000 times the country')
  .option(
    '--rates <file>',
    'what the platform bench wrote with --json',
    'docs/reference/performance-platform.json',
  )
  .option('--json <file>', 'writes rates, assumptions and outcomes there')
  .option('--markdown <file>', 'writes the page of the documentation there')
  .action(scale);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
