/**
 * npm run docs:check -- [--without-running] [--page <part of a path>]
 *
 * Links, names, commands, blocks and diagrams of every page; and what pages show being run is run, on a platform
 * that is started for it. What is built must be up to date.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { badBlocks } from './blocks.mjs';
import { unknownCommands } from './commands.mjs';
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
/** @type {Map<string, string | undefined>} */
const helps = new Map();

/**
 * Of the program alone, without building it first.
 * @param {string} script
 * @param {string[]} given
 * @returns {string | undefined}
 */
function help(script, given) {
  const key = [script, ...given].join(' ');
  if (!helps.has(key)) {
    const program = scripts[script]?.split('&&').at(-1)?.trim().split(' ') ?? [];
    const { status, stdout } =
      program[0] === 'node'
        ? spawnSync(process.execPath, [...program.slice(1), ...given, '--help'], {
            cwd: ROOT,
            encoding: 'utf8',
          })
        : { status: 1, stdout: '' };
    helps.set(key, status === 0 ? stdout : undefined);
  }
  return helps.get(key);
}

const runnable = options['without-running'] ? [] : pages.filter((page) => runsOf(page).length > 0);
// Starts while the pages are read.
const platform = runnable.length > 0 ? await SamplePlatform.spawn(ROOT) : undefined;
/** @type {import('./page.mjs').Finding[]} */
const findings = [];
try {
  findings.push(...(await readCheck()));
  const address = await platform?.ready();
  for (const page of runnable) {
    const unstarted = { page: page.path, line: 1, problem: 'not run: the platform for it did not start' };
    findings.push(...(address === undefined ? [unstarted] : await runPage(page, address)));
  }
} finally {
  await platform?.stop();
}

for (const { page, line, problem } of findings) console.error(`${page}:${line}: ${problem}`);
const ran = runnable.reduce((sum, page) => sum + runsOf(page).length, 0);
console.log(`docs: ${pages.length} pages, ${ran} blocks run, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** What can be told by reading. */
async function readCheck() {
  const inTree = (/** @type {string} */ path) => existsSync(resolve(ROOT, path));
  return [
    ...brokenLinks(all, inTree).filter(({ page }) => page.includes(options.page)),
    ...pages.flatMap((page) => [
      ...claimsWithoutTests(page),
      // A decision is of its day: what it names may be another project's, or gone.
      ...(page.path.startsWith('docs/adr/') ? [] : unknownNames(page, known)),
      ...badBlocks(page),
      ...unknownCommands(page, scripts, help),
    ]),
    ...typeErrors(pages, ROOT),
    ...(await badDiagrams(pages)),
  ];
}
