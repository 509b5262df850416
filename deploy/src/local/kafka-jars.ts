import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DirectoryInUseError, DirectoryLock } from './directory-lock.js';
import { reason } from './failures.js';
import { exists } from './files.js';
import { PACKAGE_ROOT, PROJECT_ROOT } from './paths.js';
import { until } from './until.js';

const run = promisify(execFile);

const POM = join(PACKAGE_ROOT, 'kafka/pom.xml');
const LOWEST_JAVA = 17;
const FETCH_MS = 600_000;

/** The folder for the jars of this very pom. It appears in one step, so that it is complete when it is there. */
async function jarFolder(): Promise<string> {
  const stamp = createHash('sha256')
    .update(await readFile(POM))
    .digest('hex')
    .slice(0, 16);
  return join(PROJECT_ROOT, '.data/kafka/lib', stamp);
}

/** Kafka's jars, fetched by Maven the first time. */
export async function kafkaJars(): Promise<string> {
  const folder = await jarFolder();
  if (await exists(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const lock = await until('another process to fetch Kafka', FETCH_MS, () => lockUnlessTaken(folder), 200);
  try {
    if (!(await exists(folder))) await fetchJars(folder);
  } finally {
    await lock.release();
  }
  return folder;
}

async function lockUnlessTaken(folder: string): Promise<DirectoryLock | undefined> {
  try {
    return await DirectoryLock.acquire(folder);
  } catch (error) {
    if (error instanceof DirectoryInUseError) return undefined;
    throw error;
  }
}

async function fetchJars(folder: string): Promise<void> {
  const draft = await mkdtemp(`${folder}.`);
  try {
    await run(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        POM,
        'dependency:copy-dependencies',
        '-DincludeScope=runtime',
        `-DoutputDirectory=${draft}`,
      ],
      { timeout: FETCH_MS, maxBuffer: 64 * 1024 * 1024 },
    );
    // A temporary folder is its maker's alone; fetched by root, the jars are for everybody of this checkout.
    await chmod(draft, 0o755);
    await rename(draft, folder);
  } catch (error) {
    throw new Error(`Maven could not fetch Kafka's jars: ${reason(error)}${saidBy(error)}`, { cause: error });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Maven explains itself on its standard output. */
function saidBy(error: unknown): string {
  return typeof error === 'object' && error !== null && 'stdout' in error
    ? `\n${String(error.stdout).slice(-4_000)}`
    : '';
}

/**
 * Why there is no broker to be had, in a sentence; undefined when there is one: the environment names it, or it can
 * be run here.
 */
export async function whyNoKafka(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  if (env.KAFKA_BROKERS) return undefined;
  const java = await javaVersion();
  if (java === undefined) {
    return `Kafka needs Java ${LOWEST_JAVA} or newer, and there is no java on the path.`;
  }
  if (java < LOWEST_JAVA) {
    return `Kafka needs Java ${LOWEST_JAVA} or newer, and the java on the path is ${java}.`;
  }
  if ((await exists(await jarFolder())) || (await answers('mvn', '--version'))) return undefined;
  return 'Kafka has not been fetched yet, and there is no mvn (Maven) on the path to fetch it.';
}

async function javaVersion(): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run('java', ['-version']);
    return Number(/version "(\d+)/.exec(stderr + stdout)?.[1] ?? 0);
  } catch {
    return undefined;
  }
}

async function answers(file: string, question: string): Promise<boolean> {
  try {
    await run(file, [question]);
    return true;
  } catch {
    return false;
  }
}
