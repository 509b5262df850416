/**
 * What a test run amounts to: pure, so that its rules can be tested without running Jest.
 *
 * @typedef {import('@jest/reporters').AggregatedResult} AggregatedResult
 * @typedef {import('@jest/reporters').TestResult} TestResult
 * @typedef {{ file: string, ran: number, passed: number, failed: number, skipped: number, todo: number,
 *   needsKafka: string | undefined }} SuiteTally
 * @typedef {{ suites: SuiteTally[], passed: number, failed: number, skipped: number, todo: number }} Tally
 */
import path from 'node:path';

const KAFKA_SPEC = /\.kafka\.(?:int|e2e)\.spec\.ts$/;
const KAFKA_REASON = /\[needs Kafka: ([^\]]+)\]/;

/** @param {TestResult} suite */
function kafkaReason(suite) {
  if (!KAFKA_SPEC.test(suite.testFilePath)) return undefined;
  const skipped = suite.testResults.filter((test) => test.status === 'pending');
  const titles = skipped.flatMap((test) => test.ancestorTitles);
  return titles.map((title) => KAFKA_REASON.exec(title)?.[1]).find((reason) => reason !== undefined);
}

/**
 * @param {TestResult} suite
 * @param {string} root
 * @returns {SuiteTally}
 */
function tallySuite(suite, root) {
  // A file that failed to load has no test to count: without this it would read as "0 failed".
  const lostFile = suite.testExecError !== undefined || suite.failureMessage != null;
  const failed = suite.numFailingTests === 0 && lostFile ? 1 : suite.numFailingTests;
  return {
    file: path.relative(root, suite.testFilePath),
    ran: suite.numPassingTests + suite.numFailingTests,
    passed: suite.numPassingTests,
    failed,
    skipped: suite.numPendingTests,
    todo: suite.numTodoTests,
    needsKafka: kafkaReason(suite),
  };
}

/**
 * @param {AggregatedResult} results
 * @param {string} root
 * @returns {Tally}
 */
export function tally(results, root) {
  const suites = results.testResults
    .map((suite) => tallySuite(suite, root))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  /** @param {'passed' | 'failed' | 'skipped' | 'todo'} key */
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  return {
    suites,
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    todo: sum('todo'),
  };
}

/**
 * The reasons for which a run fails although no test did.
 *
 * @param {Tally} run
 * @param {{ ci: boolean, cutShort?: boolean }} mode
 * @returns {string[]}
 */
export function refusals(run, { ci, cutShort = false }) {
  const reasons = [];
  if (cutShort) reasons.push('the run was cut short');
  if (run.passed + run.failed === 0) reasons.push('no test ran');
  if (ci && run.skipped > 0) reasons.push(`${run.skipped} skipped, which CI does not allow`);
  if (ci && run.todo > 0) reasons.push(`${run.todo} todo, which CI does not allow`);
  return reasons;
}

/** @param {SuiteTally} suite */
function suiteLine(suite) {
  const rest = [
    ...(suite.skipped > 0 ? [`${suite.skipped} skipped`] : []),
    ...(suite.todo > 0 ? [`${suite.todo} todo`] : []),
  ];
  const counts = [`${suite.ran} ran`, `${suite.passed} passed`, `${suite.failed} failed`, ...rest];
  return `  ${suite.file}: ${counts.join(', ')}`;
}

/**
 * @param {Tally} run
 * @param {string[]} refused
 * @returns {string[]} the report's lines; the last is `N passed, N failed`, which other programs read
 */
export function report(run, refused) {
  const withoutKafka = run.suites.filter((suite) => suite.needsKafka !== undefined);
  return [
    '',
    'Tests by file:',
    ...run.suites.map(suiteLine),
    ...withoutKafka.map((suite) => `!!! NOT RUN, NO KAFKA: ${suite.file}: ${suite.needsKafka}`),
    ...refused.map((reason) => `!!! THE RUN FAILS: ${reason}`),
    closingLine(run, refused),
  ];
}

/**
 * A refused run must not close with "0 failed".
 *
 * @param {Pick<Tally, 'passed' | 'failed'>} run
 * @param {string[]} refused
 */
function closingLine(run, refused) {
  return `${run.passed} passed, ${Math.max(run.failed, refused.length > 0 ? 1 : 0)} failed`;
}
