/**
 * npm run docs:check -- [--without-running] [--page <part of a path>]
 *
 * Links, names, commands, blocks and diagrams of every page; and what pages show being run is run, on a platform
 * that is started for it. What is built must be up to date.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { badBlocks } from './blocks.mjs';
import { unknownCommands } from './commands.mjs';
import { knowsHelp } from './knows-help.mjs';
import { badDiagrams } from './diagrams.mjs';
import { brokenLinks, claimsWithoutTests } from './links.mjs';
import { routeKey, unknownNames } from './names.mjs';
import { readPage } from './page.mjs';
import { runPage, runsOf } from './runnable.mjs';
import { SamplePlatform } from './sample-platform.mjs';
import { typeErrors } from './typed-blocks.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

const USAGE = 'npm run docs:check -- [--without-running] [--page <part of a path>]';

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    'without-running': { type: 'boolean', default: false },
    page: { type: 'string', default: '' },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit();
}

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const files = listed.split('\0').filter((path) => path !== '' && existsSync(resolve(ROOT, path)));
const read = (/** @type {string} */ path) => readFileSync(resolve(ROOT, path), 'utf8');
const all = files.filter((path) => path.endsWith('.md')).map((path) => readPage(path, read(path)));
const pages = all.filter(({ path }) => path.includes(options.page));

const CODE = /\.(?:tsx?|mjs|json|ya?ml|sql|properties|xml)$|^\.ci\/|Dockerfile/;
const words = new Set(
  files
    .filter((path) => CODE.test(path) && !path.startsWith('docs/') && path !== 'package-lock.json')
    .flatMap((path) => read(path).match(/[\w.-]+/g) ?? []),
);
const routes = new Set(
  files
    .filter((path) => /^docs\/reference\/openapi\/.*\.json$/.test(path))
    .flatMap((path) => {
      const { paths } = /** @type {{ paths: Record<string, object> }} */ (JSON.parse(read(path)));
      return Object.entries(paths).flatMap(([at, methods]) =>
        Object.keys(methods).map((method) => routeKey(method.toUpperCase(), at)),
      );
    }),
);
const made = read('.gitignore')
  .split('\n')
  .filter((line) => /^\w.*\/.*\/$/.test(line));
const known = { files: new Set(files), made, words, routes };

const { scripts } = /** @type {{ scripts: Record<string, string> }} */ (JSON.parse(read('package.json')));
/** @type {Map<string, Promise<string | undefined>>} */
const helps = new Map();
/** Programs are started many times, so what they are made of is compiled once. */
const env = { NODE_COMPILE_CACHE: resolve(ROOT, 'node_modules/.cache/docs-check'), ...process.env };

/** @type {import('./commands.mjs').Help} */
function help(script, given) {
  const key = [script, ...given].join(' ');
  const said = helps.get(key) ?? helpOf(scripts[script] ?? '', given);
  helps.set(key, said);
  return said;
}

/**
 * Of the program alone, without building it first.
 * @param {string} script
 * @param {string[]} given
 * @returns {Promise<string | undefined>}
 */
async function helpOf(script, given) {
  const [node, ...program] = script.split('&&').at(-1)?.trim().split(' ') ?? [];
  const file = program.find((word) => !word.startsWith('-')) ?? '';
  // A program that does not know --help would do what it does.
  if (node !== 'node' || !knowsHelp(resolve(ROOT, file))) return undefined;
  const ran = promisify(execFile)(process.execPath, [...program, ...given, '--help'], { cwd: ROOT, env });
  return ran.then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

const runnable = options['without-running'] ? [] : pages.filter((page) => runsOf(page).length > 0);
// Starts while the pages are read.
const platform = runnable.length > 0 ? await SamplePlatform.spawn(ROOT, env) : undefined;
/** @type {import('./page.mjs').Finding[]} */
const findings = [];
try {
  findings.push(...(await Promise.all([readCheck(), runAll()])).flat());
} finally {
  await platform?.stop();
}

for (const { page, line, problem } of findings) console.error(`${page}:${line}: ${problem}`);
const ran = runnable.reduce((sum, page) => sum + runsOf(page).length, 0);
console.log(`docs: ${pages.length} pages, ${ran} blocks run, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** What pages show being run, one after the other, while the rest is read. */
async function runAll() {
  const address = await platform?.ready();
  /** @type {import('./page.mjs').Finding[]} */
  const found = [];
  for (const page of runnable) {
    const unstarted = { page: page.path, line: 1, problem: 'not run: the platform for it did not start' };
    found.push(...(address === undefined ? [unstarted] : await runPage(page, address)));
  }
  return found;
}

/** What can be told by reading. */
async function readCheck() {
  const inTree = (/** @type {string} */ path) => existsSync(resolve(ROOT, path));
  const commands = [];
  for (const page of pages) commands.push(...(await unknownCommands(page, scripts, help)));
  return [
    ...brokenLinks(all, inTree).filter(({ page }) => page.includes(options.page)),
    ...pages.flatMap((page) => [
      ...claimsWithoutTests(page),
      // A decision is of its day: what it names may be another project's, or gone.
      ...(page.path.startsWith('docs/adr/') ? [] : unknownNames(page, known)),
      ...badBlocks(page),
    ]),
    ...commands,
    ...typeErrors(pages, ROOT),
    ...(await badDiagrams(pages)),
  ];
}
