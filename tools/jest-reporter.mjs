/**
 * Closes a test run with one line per file and `N passed, N failed` last. In CI a test that did not run is a
 * failure: a green run must mean that everything was tried.
 *
 * It drives Jest's own reporters itself: Jest would print its summary after any reporter of ours.
 */
import { DefaultReporter, SummaryReporter, VerboseReporter } from '@jest/reporters';
import { refusals, report, tally } from './test-tally.mjs';

/**
 * @typedef {import('@jest/reporters').Reporter} Reporter
 * @typedef {Required<Reporter>} Hooks every hook that Jest calls, for its parameters' types
 * @typedef {ConstructorParameters<typeof DefaultReporter>[0]} GlobalConfig
 * @typedef {{ ci?: boolean, write?: (text: string) => void, inner?: Reporter[] }} Options
 */

/**
 * @param {GlobalConfig} config
 * @returns {Reporter[]}
 */
function jestsOwn(config) {
  const progress = config.verbose === true ? new VerboseReporter(config) : new DefaultReporter(config);
  return [progress, new SummaryReporter(config)];
}

/** @implements {Reporter} */
export default class TallyReporter {
  /** @type {string[]} */
  #refused = [];

  /**
   * @param {GlobalConfig} config
   * @param {Options} [options] for the tests of this reporter
   */
  constructor(config, options = {}) {
    this.rootDir = config.rootDir;
    this.ci = options.ci ?? process.env.CI === 'true';
    this.write = options.write ?? ((/** @type {string} */ text) => void process.stdout.write(text));
    this.inner = options.inner ?? jestsOwn(config);
  }

  /** @param {Parameters<Hooks['onRunStart']>} told */
  async onRunStart(...told) {
    for (const reporter of this.inner) await reporter.onRunStart?.(...told);
  }

  /** @param {Parameters<Hooks['onTestStart']>} told */
  async onTestStart(...told) {
    for (const reporter of this.inner) await reporter.onTestStart?.(...told);
  }

  /** @param {Parameters<Hooks['onTestCaseResult']>} told */
  async onTestCaseResult(...told) {
    for (const reporter of this.inner) await reporter.onTestCaseResult?.(...told);
  }

  /** @param {Parameters<Hooks['onTestResult']>} told */
  async onTestResult(...told) {
    for (const reporter of this.inner) await reporter.onTestResult?.(...told);
  }

  /** @param {Parameters<Hooks['onRunComplete']>} told */
  async onRunComplete(...told) {
    for (const reporter of this.inner) await reporter.onRunComplete?.(...told);
    const [, results] = told;
    const run = tally(results, this.rootDir);
    const cutShort = results.wasInterrupted || results.runExecError !== undefined;
    this.#refused = refusals(run, { ci: this.ci, cutShort });
    this.write(`${report(run, this.#refused).join('\n')}\n`);
  }

  /** Jest exits with 1 when a reporter has an error. */
  getLastError() {
    if (this.#refused.length > 0) return new Error(this.#refused.join('; '));
  }
}
