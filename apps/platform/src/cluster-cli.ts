import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { chmod } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Cluster, ClusterError } from '@toandan/deploy/cluster';
import { whyNoKafka } from '@toandan/deploy/local';
import type { Locale } from '@toandan/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ClusterHost } from './cluster/cluster-host.js';
import { rollUnderLoad } from './cluster/rolling.js';
import { demoConfig } from './config.js';
import { demoFile, type DemoFile } from './demo/demo-file.js';
import { DoneStages } from './demo/done-stages.js';
import { DemoPeople } from './demo/people.js';
import { storyLines } from './demo/print.js';
import { countOf, differences } from './demo/same-figures.js';
import { tell, type ExerciseExtent, type Listener } from './demo/story.js';
import { DEMO_TEXTS } from './demo/texts.js';
import { PlatformHost } from './host/platform-host.js';

interface Options {
  demo?: boolean;
  rolling?: boolean;
  compare?: boolean;
  short?: boolean;
  exit?: boolean;
  fresh?: boolean;
  lang: Locale;
  data: string;
  port?: number;
  instances?: number;
}

/** One month of the exercise, that of the correction, in a few themes, with a few tip-offs. */
const SHORT: ExerciseExtent = { from: '2026-03-01', until: '2026-04-01', themes: 2, tipoffs: 60 };
/** Failures that are told one by one. */
const MOST_TOLD = 10;
const RATE = '1000000';

const SILENT: Listener = {
  entered: () => undefined,
  awards: () => undefined,
  exercise: () => undefined,
  counting: () => undefined,
};

const started = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - started) / 1_000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('Not such a number.');
  }
  return value;
}

try {
  await new Command('cluster')
    .description(
      'What docker-compose.yml says, as processes on the loopback address, without a container engine',
    )
    .option('--demo', 'tell the demo')
    .option('--rolling', 'restart every instance while people report, and say what came of it')
    .option('--compare', 'compare the figures of the demo with those of the demo in one process')
    .option('--short', 'hold a small exercise: one month, two themes')
    .option('--exit', 'end when all is done')
    .option('--fresh', 'keep everything in a folder of its own, and remove it at the end')
    .addOption(new Option('--lang <language>').choices(['vi', 'en']).default('vi'))
    .option('--data <folder>', 'where everything is kept', '.data/cluster')
    .option('--port <port>', 'port of the gateway instead of the published one; 0 takes a free one', whole)
    .option('--instances <number>', "instances of each service instead of the file's number", whole)
    .action(run)
    .parseAsync();
} catch (error) {
  if (!(error instanceof ClusterError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const missing = await whyNoKafka({});
  if (missing !== undefined) throw new ClusterError(`The cluster needs Kafka: ${missing}`);
  const fresh = options.fresh === true ? await freshFolder() : undefined;
  const dataDir = fresh ?? resolve(options.data);
  try {
    const file = await inCluster(dataDir, options);
    if (file && options.compare === true) await compare(file, options);
  } finally {
    if (fresh !== undefined) await rm(fresh, { recursive: true, force: true });
  }
}

/** The demo's figures, when it was told. */
async function inCluster(dataDir: string, options: Options): Promise<DemoFile | undefined> {
  const acts = options.demo === true || options.rolling === true;
  const cluster = await Cluster.start({
    dataDir,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.instances === undefined ? {} : { replicas: options.instances }),
    // Acting as everybody from one address, the demo would be taken for somebody who floods the platform.
    variables: { TOANDAN_LOG_LEVEL: 'warn', ...(acts ? { TOANDAN_REQUESTS_PER_MINUTE: RATE } : {}) },
    onReady: (service) => say(`${service} is ready`),
  });
  const host = await ClusterHost.open(cluster);
  try {
    say(`${cluster.members.length} processes, at ${cluster.origin}`);
    if (!acts) {
      await untilStopped();
      return undefined;
    }
    const people = await DemoPeople.gather(host, dataDir);
    const file = await told(host, people, dataDir, options);
    if (options.rolling === true) await roll(host, people);
    if (options.exit !== true) await untilStopped();
    return file;
  } finally {
    await host.close();
    await cluster.stop();
    say('stopped');
  }
}

async function told(
  host: ClusterHost,
  people: DemoPeople,
  dataDir: string,
  { lang, short }: Options,
): Promise<DemoFile> {
  const story = await tell(host, people, await DoneStages.open(dataDir), SILENT, short === true ? SHORT : {});
  for (const line of storyLines(story, DEMO_TEXTS[lang])) process.stdout.write(`${line}\n`);
  say('the demo is told');
  const file = demoFile(story);
  await writeFile(join(dataDir, 'demo.json'), `${JSON.stringify(file, null, 2)}\n`);
  return file;
}

async function roll(host: ClusterHost, people: DemoPeople): Promise<void> {
  const { restarted, reports, tipoffs, retries, failures, wrong } = await rollUnderLoad(host, people);
  say(
    `${restarted} processes restarted under load: ${reports} reports and ${tipoffs} tip-offs taken, ` +
      `${retries} calls came again after a 503, ${failures.length} failed`,
  );
  const found = [...new Set(failures)].slice(0, MOST_TOLD).concat(wrong);
  if (reports === 0 || tipoffs === 0) found.push('There was no load');
  if (found.length > 0) throw new ClusterError(found.join('\n'));
}

/** The demo in one process, with its embedded database, has to tell the same figures. */
async function compare(file: DemoFile, { short }: Options): Promise<void> {
  const folder = await freshFolder();
  try {
    const config = demoConfig('postgres', {
      TOANDAN_DATA: folder,
      PLATFORM_PORT: '0',
      PLATFORM_LOG_LEVEL: 'silent',
    });
    const host = await PlatformHost.start(config.platform());
    try {
      const people = await DemoPeople.gather(host, folder);
      const story = await tell(
        host,
        people,
        await DoneStages.open(folder),
        SILENT,
        short === true ? SHORT : {},
      );
      const found = differences(file, demoFile(story));
      if (found.length > 0) {
        throw new ClusterError(['Other figures than in one process:', ...found].join('\n'));
      }
      say(`${countOf(file)} figures are the same in one process`);
    } finally {
      await host.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where root runs it, the database's own account has to reach its data. */
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toandan-cluster-'));
  await chmod(folder, 0o755);
  return folder;
}

async function untilStopped(): Promise<void> {
  say('running until it is stopped');
  const alive = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(alive);
}
