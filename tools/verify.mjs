/** Every check in one command: all are run even when one fails. Options: --fix, --without <step>. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { closingLineOf, groups, parseOptions, plan, summary } from './verify-plan.mjs';

/** As many as the smallest machine has cores. */
const AT_ONCE = 2;

/**
 * A step that is alone tells as it goes on; of others what they wrote comes in one piece, when they have ended.
 *
 * @param {import('./verify-plan.mjs').Step} step
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run({ name, script, alone }) {
  const heading = `\n== ${name}: npm run ${script}`;
  if (alone) console.log(heading);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (alone) to.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (!alone) console.log(`${heading}\n${output.trimEnd()}`);
      resolve({ ok: code === 0, output });
    });
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

/** @type {import('./verify-plan.mjs').Outcome[]} */
const outcomes = [];
/** @type {string | undefined} */
let closing;

/** @param {import('./verify-plan.mjs').Step[]} waiting */
async function work(waiting) {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const start = performance.now();
    const { ok, output } = await run(step);
    outcomes.push({ name: step.name, ok, seconds: (performance.now() - start) / 1000 });
    if (step.name === 'tests') closing = closingLineOf(output);
  }
}

for (const group of groups(plan(scripts, parseOptions(process.argv.slice(2))))) {
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(group)));
}

console.log(`\nverify:\n${summary(outcomes).join('\n')}`);
// Once more, since whoever reads only the last line wants to know about the tests.
if (closing !== undefined) console.log(closing);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
