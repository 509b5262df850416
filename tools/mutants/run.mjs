/**
 * Takes mechanisms of the messaging out, one at a time and in a copy, and sees whether the conformance cases
 * that watch over them fail. Ends with 1 when one does not, or when a mutant no longer fits the code.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutants } from './mutants.mjs';
import { isGood, line, markdown } from './report.mjs';
import { Scratch } from './scratch.mjs';
import { build, endRunning, tryCase, tryModel, trySuite } from './trial.mjs';

/** @typedef {import('./trial.mjs').Transport} Transport */
/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./report.mjs').Result} Result */

const USAGE = `npm run mutants -- [--only <name>,<name>] [--transport postgres|kafka] [--json <file>] [--markdown <file>]
                   [--jobs <number>] [--model <histories>] [--seed <number>] [--model-only] [--from <json of an earlier run>]`;

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    only: { type: 'string' },
    transport: { type: 'string' },
    json: { type: 'string' },
    markdown: { type: 'string' },
    model: { type: 'string' },
    'model-only': { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20261122' },
    from: { type: 'string', multiple: true, default: [] },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit();
}
const seed = Number(options.seed);
/** On Kafka a history takes members that are processes: it is not tried unless asked for. */
const histories = { postgres: Number(options.model ?? 60), kafka: Number(options.model ?? 0) };

/** @type {readonly Transport[]} */
const TRANSPORTS = ['postgres', 'kafka'];
if (options.transport !== undefined && !TRANSPORTS.some((one) => one === options.transport)) {
  throw new Error(`--transport is ${TRANSPORTS.join(' or ')}`);
}
const root = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();

/**
 * @param {Mutant} mutant
 * @param {Transport} transport
 * @returns {readonly string[]}
 */
function casesOf({ cases }, transport) {
  return 'postgres' in cases || 'kafka' in cases
    ? (cases[transport] ?? [])
    : /** @type {readonly string[]} */ (cases);
}

/** What servers and a case's own patience may take; a case that is slow by itself gets a multiple of its time more. */
const LEAST_MS = 45_000;

/**
 * Sees that all is well while nothing is broken, and how long it takes then.
 * @param {Scratch} scratch
 * @param {Transport} transport
 * @param {readonly Mutant[]} chosen
 * @returns {Promise<(words: string) => number>} each case's time limit; the empty name is the model
 */
async function unbroken(scratch, transport, chosen) {
  const said = await build(scratch.folder);
  if (said !== undefined) throw new Error(`The copy does not build:\n${said}`);
  const suite = await trySuite(scratch.folder, transport);
  const failed = suite.filter((one) => !one.passed).map((one) => `${one.case}: ${one.error ?? ''}`);
  if (failed.length > 0) throw new Error(`With nothing broken fail on ${transport}:\n${failed.join('\n')}`);
  console.log(`${transport.padEnd(8)}  nothing broken: ${suite.length} cases pass`);
  for (const words of chosen.flatMap((mutant) => casesOf(mutant, transport))) {
    const named = suite.filter((one) => one.case.includes(words)).length;
    if (named !== 1) throw new Error(`"${words}" are the words of ${named} conformance cases, not of one`);
  }
  const unwatched = suite.filter(
    (one) => !chosen.some((mutant) => casesOf(mutant, transport).some((words) => one.case.includes(words))),
  );
  if (options.only === undefined) {
    for (const one of unwatched) console.log(`${transport.padEnd(8)}  no mutant is there for: ${one.case}`);
  }
  const runs = histories[transport];
  let modelMs = 0;
  if (runs > 0) {
    const model = await tryModel(scratch.folder, transport, { runs, seed }, 900_000);
    if (!model.passed) throw new Error(`With nothing broken the model fails on ${transport}: ${model.why}`);
    modelMs = model.ms;
    console.log(
      `${transport.padEnd(8)}  nothing broken: ${runs} histories hold, ${Math.round(modelMs / 1_000)} s`,
    );
  }
  const took = (/** @type {string} */ words) =>
    words === '' ? modelMs : (suite.find((one) => one.case.includes(words))?.ms ?? 0);
  return (words) => LEAST_MS + took(words) * 2;
}

/**
 * @param {Scratch} scratch
 * @param {Transport} transport
 * @param {Mutant} mutant
 * @param {(words: string) => number} limitOf
 * @returns {Promise<Result>}
 */
async function tryMutant(scratch, transport, mutant, limitOf) {
  const { name, removes, edits, survives } = mutant;
  /** @type {Omit<Result, 'outcome'>} */
  const result = { mutant: name, removes, transport, cases: [] };
  try {
    scratch.apply(edits);
    const said = await build(scratch.folder);
    if (said !== undefined) return { ...result, outcome: 'in vain', note: `it does not build: ${said}` };
    for (const words of options['model-only'] ? [] : casesOf(mutant, transport)) {
      const { passed, ms, why } = await tryCase(scratch.folder, transport, words, limitOf(words));
      result.cases.push({ words, killed: !passed, ms: Math.round(ms), why });
    }
    const runs = histories[transport];
    if (runs > 0) {
      const { passed, ms, why } = await tryModel(scratch.folder, transport, { runs, seed }, limitOf(''));
      result.model = { killed: !passed, ms: Math.round(ms), why };
    }
    if (options['model-only']) return { ...result, outcome: 'model only' };
    const killed = result.cases.length > 0 && result.cases.every((one) => one.killed);
    if (killed) return { ...result, outcome: 'killed' };
    const reason = survives?.[transport];
    if (reason === undefined) return { ...result, outcome: 'survived' };
    return { ...result, outcome: 'survived as expected', note: reason };
  } catch (error) {
    return { ...result, outcome: 'in vain', note: error instanceof Error ? error.message : String(error) };
  } finally {
    scratch.restore();
  }
}

/** @returns {Promise<Result[]>} */
async function all() {
  const { only } = options;
  const words = only?.split(',') ?? [''];
  const chosen = mutants.filter(({ name }) => words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new Error(`No mutant is named ${only ?? ''}`);
  /** @type {Result[]} */
  const results = [];
  // Most of the time goes into waiting for what does not come: several copies can wait side by side.
  const copies = Array.from({ length: Number(options.jobs) }, () => Scratch.make(root));
  const clear = () => {
    endRunning();
    for (const scratch of copies) scratch.remove();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      clear();
      process.exit(1);
    });
  }
  try {
    for (const transport of TRANSPORTS) {
      if (options.transport !== undefined && options.transport !== transport) continue;
      const here = chosen.filter((mutant) => mutant.transports.includes(transport));
      const [first] = copies;
      if (here.length === 0 || first === undefined) continue;
      const limitOf = await unbroken(first, transport, here);
      const waiting = [...here];
      const work = async (/** @type {Scratch} */ scratch) => {
        for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
          const result = await tryMutant(scratch, transport, mutant, limitOf);
          results.push(result);
          console.log(line(result));
          if (options.json !== undefined) {
            writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
          }
        }
      };
      await Promise.all(copies.map(work));
    }
    const order = mutants.map((mutant) => mutant.name);
    return results.sort((a, b) => order.indexOf(a.mutant) - order.indexOf(b.mutant));
  } finally {
    clear();
  }
}

/** The results of earlier runs: what each of them knows of a mutant, the later one first. */
function earlier() {
  /** @type {Map<string, Result>} */
  const known = new Map();
  for (const file of options.from) {
    for (const later of /** @type {Result[]} */ (JSON.parse(readFileSync(file, 'utf8')))) {
      const name = `${later.transport} ${later.mutant}`;
      const before = known.get(name);
      const model = later.model ?? before?.model;
      const result = later.outcome === 'model only' && before !== undefined ? before : later;
      known.set(name, { ...result, ...(model && { model }) });
    }
  }
  const order = mutants.map((mutant) => mutant.name);
  return [...known.values()]
    .filter(({ mutant }) => order.includes(mutant))
    .sort((a, b) => order.indexOf(a.mutant) - order.indexOf(b.mutant));
}

const results = options.from.length > 0 ? earlier() : await all();
if (options.markdown !== undefined) {
  const about = {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    command: 'npm run mutants -- --markdown docs/reference/mutants.md',
    runs: histories.postgres,
    seed,
  };
  writeFileSync(options.markdown, markdown(results, about));
}
const bad = results.filter((result) => !isGood([result]));
console.log(`mutants: ${results.length} trials, ${bad.length} not as stated`);
process.exitCode = isGood(results) ? 0 : 1;
