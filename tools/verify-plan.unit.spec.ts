import { describe, expect, it } from '@jest/globals';
import { closingLineOf, groups, parseOptions, plan, summary } from './verify-plan.mjs';

const names = (scripts: Record<string, string>, ...argv: string[]) =>
  plan(scripts, parseOptions(argv)).map(({ script }) => script);

describe('verify', () => {
  it('ends with the tests and checks the documents where there is a script for it', () => {
    expect(names({}).at(-1)).toBe('test');
    expect(names({})).not.toContain('contracts:check');
    expect(names({ 'contracts:check': 'x' })).toContain('contracts:check');
  });

  it('strikes faults before the tests, where there is a script for it', () => {
    expect(names({})).not.toContain('chaos:short');
    expect(names({ 'chaos:short': 'x' }).slice(-2)).toEqual(['chaos:short', 'test']);
  });

  it('repairs format and lint on request', () => {
    const scripts = { 'format:fix': 'x', 'lint:fix': 'x' };
    expect(names(scripts, '--fix')).toEqual(expect.arrayContaining(['format:fix', 'lint:fix', 'build']));
    expect(names(scripts)).toEqual(expect.arrayContaining(['format', 'lint']));
  });

  it('lets neighbours that only read run beside each other, and what builds or measures alone', () => {
    const together = (...argv: string[]) =>
      groups(plan({ 'chaos:short': 'x' }, parseOptions(argv))).map((group) => group.map(({ name }) => name));
    expect(together()).toEqual([
      ['lockfile', 'hygiene', 'lint', 'format'],
      ['types'],
      ['dependency-rules', 'unused', 'advisories'],
      ['chaos'],
      ['tests'],
    ]);
    expect(together('--fix').every((group) => group.length === 1)).toBe(true);
  });

  it('leaves a step out by name, and refuses a name it does not know', () => {
    expect(names({}, '--without', 'tests')).not.toContain('test');
    expect(() => parseOptions(['--without', 'tset'])).toThrow('no step "tset"');
    expect(() => parseOptions(['--fxi'])).toThrow('unknown option --fxi');
  });

  it('shows what failed and how long each step took', () => {
    const lines = summary([
      { name: 'lint', ok: true, seconds: 1.24 },
      { name: 'tests', ok: false, seconds: 62 },
    ]);
    expect(lines).toEqual(['  lint   ok         1.2 s', '  tests  FAILED    62.0 s']);
  });

  it('repeats the line that closed the tests', () => {
    expect(closingLineOf('1 passed, 0 failed\nmore\n12 passed, 3 failed\n')).toBe('12 passed, 3 failed');
    expect(closingLineOf('tsc broke down')).toBe('0 passed, 1 failed');
  });
});
