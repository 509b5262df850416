/**
 * What `npm run verify` runs, in order: each step is an npm script, so that it can be run alone by the same name.
 *
 * A step that is alone has the machine to itself; others may run beside their neighbours, since they only read.
 *
 * @typedef {{ name: string, script: string, alone: boolean }} Step
 * @typedef {{ name: string, ok: boolean, seconds: number }} Outcome
 */

const STEPS = [
  { name: 'lockfile', script: 'lockfile' },
  { name: 'hygiene', script: 'hygiene' },
  { name: 'lint', script: 'lint', fixes: true },
  // After lint, whose repairs are not laid out yet.
  { name: 'format', script: 'format', fixes: true },
  { name: 'types', script: 'build', alone: true },
  { name: 'dependency-rules', script: 'deps' },
  { name: 'unused', script: 'unused' },
  { name: 'advisories', script: 'audit' },
  { name: 'licences', script: 'licences', ifPresent: true },
  { name: 'documents', script: 'contracts:check', ifPresent: true },
  { name: 'routes', script: 'routes:check', ifPresent: true },
  { name: 'api-types', script: 'api:check', ifPresent: true },
  { name: 'architecture', script: 'architecture:check', ifPresent: true },
  { name: 'chaos', script: 'chaos:short', ifPresent: true, alone: true },
  { name: 'cluster', script: 'cluster:check', ifPresent: true, alone: true },
  // After the types, since it runs what is built.
  { name: 'docs', script: 'docs:check', ifPresent: true, alone: true },
  { name: 'tests', script: 'test', alone: true },
];

const CLOSING = /^\d+ passed, \d+ failed$/;

/**
 * @param {string[]} argv
 * @returns {{ fix: boolean, without: string[] }}
 */
export function parseOptions(argv) {
  const options = { fix: false, without: /** @type {string[]} */ ([]) };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--fix') options.fix = true;
    else if (word === '--without') options.without.push(rest.shift() ?? '');
    else throw new Error(`unknown option ${word}: there are --fix and --without <step>`);
  }
  const unknown = options.without.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no step "${unknown.join(', ')}": there are ${STEPS.map((step) => step.name).join(', ')}`,
    );
  }
  return options;
}

/**
 * @param {Record<string, string>} scripts of package.json
 * @param {{ fix: boolean, without: string[] }} options
 * @returns {Step[]}
 */
export function plan(scripts, { fix, without }) {
  return STEPS.filter((step) => !without.includes(step.name))
    .filter((step) => step.ifPresent !== true || step.script in scripts)
    .map(({ name, script, fixes, alone }) => ({
      name,
      script: fix && fixes === true && `${script}:fix` in scripts ? `${script}:fix` : script,
      // What repairs writes, and one after the other.
      alone: fix || alone === true,
    }));
}

/**
 * Steps that may run beside each other, in the order of the plan; each that is alone by itself.
 *
 * @param {Step[]} steps
 * @returns {Step[][]}
 */
export function groups(steps) {
  /** @type {Step[][]} */
  const found = [];
  for (const step of steps) {
    const last = found.at(-1);
    if (last === undefined || step.alone || last[0]?.alone === true) found.push([step]);
    else last.push(step);
  }
  return found;
}

/**
 * @param {Outcome[]} outcomes
 * @returns {string[]}
 */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  return outcomes.map(
    ({ name, ok, seconds }) =>
      `  ${name.padEnd(width)}  ${ok ? 'ok    ' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s`,
  );
}

/**
 * @param {string} output of the tests
 * @returns {string} the line that closes a run of tests; one that never came to it counts as failed
 */
export function closingLineOf(output) {
  return (
    output
      .trimEnd()
      .split('\n')
      .findLast((line) => CLOSING.test(line)) ?? '0 passed, 1 failed'
  );
}
