/** Blocks that begin with ```sh run are run, one shell for a page; ```json answer or ```text answer after one is what it gives. */
import { spawn } from 'node:child_process';
import { jsonDifference, textDifference } from './answers.mjs';

/**
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./page.mjs').Block} Block
 * @typedef {import('./page.mjs').Finding} Finding
 * @typedef {{ block: Block, answer?: Block }} Run
 * @typedef {{ outputs: string[], code: number | null, errors: string }} Ran  outputs of the blocks that came to their end
 */

/** What pages call the platform's address, as `npm start` and the demo have it. */
const ADDRESS = 'http://127.0.0.1:8080';
const MARK = '\u001e';
const PATIENCE_MS = 180_000;

/**
 * @param {Page} page
 * @returns {Run[]}
 */
export function runsOf({ blocks }) {
  return blocks.flatMap((block, nth) => {
    if (block.lang !== 'sh' || block.meta !== 'run') return [];
    const next = blocks[nth + 1];
    return [next?.meta === 'answer' ? { block, answer: next } : { block }];
  });
}

/**
 * @param {readonly Run[]} runs
 * @param {string} origin of the platform
 */
export function shellText(runs, origin) {
  const end = `printf '${MARK}'`;
  return [
    'set -euo pipefail',
    ...runs.flatMap(({ block }) => [block.text.replaceAll(ADDRESS, origin), end]),
  ].join('\n');
}

/**
 * @param {Page} page
 * @param {{ origin: string, env: NodeJS.ProcessEnv, cwd: string }} platform
 * @returns {Promise<Finding[]>}
 */
export async function runPage(page, { origin, env, cwd }) {
  const runs = runsOf(page);
  if (runs.length === 0) return [];
  return judge(page.path, runs, await bash(shellText(runs, origin), env, cwd));
}

/**
 * @param {string} page
 * @param {readonly Run[]} runs
 * @param {Ran} ran
 * @returns {Finding[]}
 */
export function judge(page, runs, { outputs, code, errors }) {
  return runs.flatMap(({ block, answer }, nth) => {
    const output = outputs[nth];
    if (output === undefined) {
      // What follows a block that failed was not run, and is no finding of its own.
      return nth === outputs.length
        ? [{ page, line: block.line, problem: `ended with ${code}: ${errors.trim()}` }]
        : [];
    }
    const difference = answer === undefined ? undefined : differenceOf(answer, output);
    return difference === undefined ? [] : [{ page, line: answer?.line ?? block.line, problem: difference }];
  });
}

/**
 * @param {Block} answer
 * @param {string} output
 * @returns {string | undefined}
 */
function differenceOf(answer, output) {
  if (answer.lang !== 'json') return textDifference(answer.text, output);
  try {
    return jsonDifference(JSON.parse(answer.text), JSON.parse(output));
  } catch (error) {
    return `no JSON: ${error instanceof Error ? error.message : ''}`;
  }
}

/**
 * @param {string} text
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @returns {Promise<Ran>}
 */
function bash(text, env, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', text], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => (output += part));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ part) => (errors += part));
    child.on('error', reject);
    // What comes after the last mark belongs to the block that failed.
    child.on('close', (code) => resolve({ outputs: output.split(MARK).slice(0, -1), code, errors }));
  });
}
