import { describe, expect, it } from '@jest/globals';
import type { AggregatedResult, TestResult } from '@jest/reporters';
import TallyReporter from './jest-reporter.mjs';
import { refusals, report, tally } from './test-tally.mjs';

type Status = 'passed' | 'failed' | 'pending' | 'todo';

function suite(file: string, tests: [Status, ...string[]][], more: Partial<TestResult> = {}): TestResult {
  const count = (status: Status) => tests.filter(([is]) => is === status).length;
  const partial: Partial<TestResult> = {
    testFilePath: `/tree/${file}`,
    numPassingTests: count('passed'),
    numFailingTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults: tests.map(
      ([status, ...ancestorTitles]) => ({ status, ancestorTitles }) as TestResult['testResults'][number],
    ),
    ...more,
  };
  return partial as TestResult;
}

const results = (...testResults: TestResult[]) =>
  ({ testResults, wasInterrupted: false, runExecError: undefined }) as unknown as AggregatedResult;

async function close(run: AggregatedResult, ci: boolean) {
  const written: string[] = [];
  const config = { rootDir: '/tree' } as ConstructorParameters<typeof TallyReporter>[0];
  const reporter = new TallyReporter(config, { ci, inner: [], write: (text) => written.push(text) });
  await reporter.onRunComplete(new Set(), run);
  return { lines: written.join('').split('\n'), error: reporter.getLastError()?.message };
}

const kafkaTitle = 'the Kafka transport [needs Kafka: no Java on the PATH]';
const withoutKafka = suite('libs/b.kafka.int.spec.ts', [
  ['pending', kafkaTitle],
  ['pending', kafkaTitle],
]);
const good = suite('libs/a.unit.spec.ts', [['passed'], ['passed']]);

describe('the closing of a test run', () => {
  it('has a line for each file and the plain count at the very end', async () => {
    const bad = suite('apps/c.int.spec.ts', [['passed'], ['failed'], ['pending'], ['todo']]);
    const { lines, error } = await close(results(good, bad), false);
    expect(lines.slice(-4)).toEqual([
      '  apps/c.int.spec.ts: 2 ran, 1 passed, 1 failed, 1 skipped, 1 todo',
      '  libs/a.unit.spec.ts: 2 ran, 2 passed, 0 failed',
      '3 passed, 1 failed',
      '',
    ]);
    expect(error).toBeUndefined();
  });

  it('counts a file that failed to load', async () => {
    const lost = suite('libs/d.unit.spec.ts', [], { failureMessage: 'cannot find module' });
    const { lines } = await close(results(good, lost), false);
    expect(lines.at(-2)).toBe('2 passed, 1 failed');
  });

  it('counts a file whose last hook failed after its tests had passed', () => {
    const unclean = suite('libs/d.unit.spec.ts', [['passed']], { failureMessage: 'afterAll threw' });
    expect(tally(results(unclean), '/tree')).toMatchObject({ passed: 1, failed: 1 });
  });

  it('says in one line why a suite had no Kafka', async () => {
    const { lines, error } = await close(results(good, withoutKafka), false);
    const loud = lines.filter((line) => line.startsWith('!!!'));
    expect(loud).toEqual(['!!! NOT RUN, NO KAFKA: libs/b.kafka.int.spec.ts: no Java on the PATH']);
    expect(error).toBeUndefined();
  });

  it('does not take the excuse from a file that is not named for Kafka', () => {
    const other = suite('libs/b.int.spec.ts', [['pending', kafkaTitle]]);
    expect(tally(results(other), '/tree').suites).toMatchObject([{ needsKafka: undefined }]);
  });

  it.each<[string, TestResult, string]>([
    ['a skipped test', suite('libs/e.unit.spec.ts', [['pending']]), '1 skipped, which CI does not allow'],
    ['a todo', suite('libs/e.unit.spec.ts', [['todo']]), '1 todo, which CI does not allow'],
    ['a missing Kafka', withoutKafka, '2 skipped, which CI does not allow'],
  ])('fails in CI for %s', async (_what, culprit, reason) => {
    const { lines, error } = await close(results(good, culprit), true);
    expect(error).toBe(reason);
    expect(lines.at(-2)).toBe('2 passed, 1 failed');
  });

  it.each([true, false])('fails when no test ran (CI: %s)', async (ci) => {
    const { lines, error } = await close(results(), ci);
    expect(error).toBe('no test ran');
    expect(lines.at(-2)).toBe('0 passed, 1 failed');
  });

  it('fails when the run was cut short', () => {
    const run = tally(results(good), '/tree');
    const refused = refusals(run, { ci: false, cutShort: true });
    expect(report(run, refused).at(-1)).toBe('2 passed, 1 failed');
  });

  it('passes in CI when everything ran', async () => {
    const { error } = await close(results(good), true);
    expect(error).toBeUndefined();
  });
});
