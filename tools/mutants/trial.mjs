/** Runs programs of the copy, for a limited time. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'postgres' | 'kafka'} Transport */
/** @typedef {{ passed: boolean, ms: number, why: string }} Trial */

/** What is running now: nothing may be left of it, however this ends. */
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

export function endRunning() {
  for (const child of running) end(child);
}

/**
 * Ends a program with all the processes it started. Servers have guards of their own, which end them then.
 * @param {import('node:child_process').ChildProcess} child
 */
function end({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} args of node
 * @param {number} limitMs
 * @returns {Promise<{ code: number | null, inTime: boolean, ms: number, output: string }>}
 */
async function run(folder, args, limitMs) {
  const started = performance.now();
  // A group of its own, so that it can be ended with its children.
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  let inTime = true;
  const limit = setTimeout(() => {
    inTime = false;
    end(child);
  }, limitMs);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearTimeout(limit);
  running.delete(child);
  return { code: /** @type {number | null} */ (code), inTime, ms: performance.now() - started, output };
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>} what the compiler says against it
 */
export async function build(folder) {
  const { code, output } = await run(
    folder,
    ['node_modules/typescript/bin/tsc', '-b', 'libs/testing'],
    300_000,
  );
  return code === 0 ? undefined : output;
}

/**
 * @typedef {object} CaseResult
 * @property {string} case
 * @property {boolean} passed
 * @property {number} ms
 * @property {string} [error]
 */

/**
 * The whole conformance suite, once.
 * @param {string} folder
 * @param {Transport} transport
 * @returns {Promise<CaseResult[]>}
 */
export async function trySuite(folder, transport) {
  const { json, args } = conformance(folder, transport);
  const { output } = await run(folder, args, 1_200_000);
  const results = resultsOf(json);
  if (results === undefined) throw new Error(`The suite did not come to its end: ${output}`);
  return results;
}

/**
 * One conformance case. One that does not end counts as failed.
 * @param {string} folder
 * @param {Transport} transport
 * @param {string} words of its name
 * @param {number} limitMs
 * @returns {Promise<Trial>}
 */
export async function tryCase(folder, transport, words, limitMs) {
  const { json, args } = conformance(folder, transport);
  const { inTime, ms, output } = await run(folder, [...args, '--only', words], limitMs);
  if (!inTime) return { passed: false, ms, why: `not within ${Math.round(limitMs / 1_000)} s` };
  const [result] = resultsOf(json) ?? [];
  // The program itself fell: what is left undone in a broken version may strike after its case.
  if (result === undefined) return { passed: false, ms, why: lastLine(output) };
  return { passed: result.passed, ms, why: result.error ?? '' };
}

/**
 * @param {string} folder
 * @param {Transport} transport
 */
function conformance(folder, transport) {
  const json = join(folder, 'conformance.json');
  rmSync(json, { force: true });
  const cli = 'libs/testing/dist/conformance/conformance-cli.js';
  return { json, args: [cli, '--transport', transport, '--json', json] };
}

/**
 * @param {string} file
 * @returns {CaseResult[] | undefined}
 */
function resultsOf(file) {
  try {
    const results = /** @type {CaseResult[]} */ (JSON.parse(readFileSync(file, 'utf8')));
    return results;
  } catch {
    return undefined;
  }
}

/**
 * The random model. Ends at its first failing history: making that one smaller takes far longer than finding it.
 * @param {string} folder
 * @param {Transport} transport
 * @param {{ runs: number, seed: number }} histories
 * @param {number} limitMs
 * @returns {Promise<Trial>}
 */
export async function tryModel(folder, transport, { runs, seed }, limitMs) {
  const settings = join(folder, 'first-failure-ends.mjs');
  writeFileSync(settings, `import fc from 'fast-check';\nfc.configureGlobal({ endOnFailure: true });\n`);
  const cli = 'libs/testing/dist/model/model-cli.js';
  const args = ['--import', settings, cli, '--transport', transport];
  const { code, inTime, ms, output } = await run(
    folder,
    [...args, '--runs', String(runs), '--seed', String(seed)],
    limitMs,
  );
  if (!inTime) return { passed: false, ms, why: `not within ${Math.round(limitMs / 1_000)} s` };
  return { passed: code === 0, ms, why: code === 0 ? '' : lastLine(output) };
}

/**
 * What a program said of its failure: its own words rather than the place in the source.
 * @param {string} output
 */
function lastLine(output) {
  const lines = output.trim().split('\n');
  const said = lines.filter((line) => /Not within|^\s*(Got |(\[cause\]: )?\w*Error\b)/.test(line));
  return (said.length > 0 ? said : lines.slice(-1))
    .map((line) => line.trim())
    .join(' | ')
    .slice(0, 400);
}
