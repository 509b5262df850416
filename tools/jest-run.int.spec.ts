import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const reporter = path.join(root, 'tools/jest-reporter.mjs');

/** A real run of Jest with our reporter: what a fake result cannot show is the order of lines and the exit code. */
describe('a run of Jest with our reporter', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(path.join(tmpdir(), 'jest-run-'));
    writeFileSync(path.join(tree, 'package.json'), '{}');
    writeFileSync(
      path.join(tree, 'jest.config.json'),
      JSON.stringify({ testRegex: 'spec\\.[jt]s$', transform: {}, reporters: [reporter] }),
    );
  });

  afterEach(() => {
    rmSync(tree, { recursive: true });
  });

  const run = (specs: Record<string, string>, ci: boolean, ...args: string[]) => {
    for (const [file, text] of Object.entries(specs)) writeFileSync(path.join(tree, file), text);
    const { CI: _ci, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [jest, ...args], {
      cwd: tree,
      encoding: 'utf8',
      env: ci ? { ...env, CI: 'true' } : env,
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1), stdout, stderr };
  };

  const pass = `test('passes', () => {});`;

  it('ends with the count', () => {
    const ran = run({ 'a.spec.js': pass, 'b.spec.js': `throw new Error('cannot load');` }, false);
    expect(ran).toMatchObject({ status: 1, last: '1 passed, 1 failed' });
  });

  it('is green when all passed', () => {
    expect(run({ 'a.spec.js': pass }, true)).toMatchObject({ status: 0, last: '1 passed, 0 failed' });
  });

  it('skips for a person, but not for CI', () => {
    const specs = { 'a.spec.js': `${pass} test.skip('later', () => {});` };
    expect(run(specs, false)).toMatchObject({ status: 0, last: '1 passed, 0 failed' });
    expect(run(specs, true)).toMatchObject({ status: 1, last: '1 passed, 1 failed' });
  });

  it('says that a suite had no Kafka', () => {
    const title = `'the transport [needs Kafka: no broker jars]'`;
    const specs = {
      'a.spec.js': pass,
      'b.kafka.int.spec.ts': `describe.skip(${title}, () => { test('sends', () => {}); });`,
    };
    const ran = run(specs, false);
    expect(ran).toMatchObject({ status: 0, last: '1 passed, 0 failed' });
    expect(ran.stdout).toContain('\n!!! NOT RUN, NO KAFKA: b.kafka.int.spec.ts: no broker jars\n');
    expect(run(specs, true)).toMatchObject({ status: 1, last: '1 passed, 1 failed' });
  });

  it('fails when a filter left no test', () => {
    expect(run({ 'a.spec.js': pass }, false, '-t', 'nothing')).toMatchObject({
      status: 1,
      last: '0 passed, 1 failed',
    });
  });
});
