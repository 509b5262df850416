/** Every check in one command: all are run even when one fails. Options: --fix, --without <step>. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { closingLineOf, parseOptions, plan, summary } from './verify-plan.mjs';

/**
 * @param {import('./verify-plan.mjs').Step} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run({ script }) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        to.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const manifest = /** @type {{ scripts: Record<string, string> }} */ (
  JSON.parse(readFileSync('package.json', 'utf8'))
);
const { scripts } = manifest;
if (process.argv.includes('--help')) {
  console.log('npm run verify -- [--fix] [--without <step>]...');
  process.exit();
}

const outcomes = [];
/** @type {string | undefined} */
let closing;

for (const step of plan(scripts, parseOptions(process.argv.slice(2)))) {
  console.log(`\n== ${step.name}: npm run ${step.script}`);
  const start = performance.now();
  const { ok, output } = await run(step);
  outcomes.push({ name: step.name, ok, seconds: (performance.now() - start) / 1000 });
  if (step.name === 'tests') closing = closingLineOf(output);
}

console.log(`\nverify:\n${summary(outcomes).join('\n')}`);
// Once more, since whoever reads only the last line wants to know about the tests.
if (closing !== undefined) console.log(closing);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
