import { describe, expect, it } from '@jest/globals';
import { inspect } from './hygiene.mjs';

const rules = (path: string, text: string) => inspect(path, text).map(({ rule, line }) => `${rule}:${line}`);
const slashed = (...parts: string[]) => `/${parts.join('/')}`;

describe('the hygiene of the tree', () => {
  it.each(['work', 'root', 'home'])('refuses a path into the machine’s %s folder', (folder) => {
    expect(rules('docs/a.md', `first\nsee ${slashed(folder, 'x')}`)).toEqual(['machine-path:2']);
    expect(rules('a.json', `{"dir": "${slashed(folder, 'x')}"}`)).toEqual(['machine-path:1']);
  });

  it('leaves a folder of our own alone that is called the same', () => {
    const harmless = ['src', './src', 'https://example.org', '${base}', '..', '~'];
    for (const start of harmless) expect(rules('a.ts', `${start}${slashed('work', 'x')}`)).toEqual([]);
  });

  it.each([
    ['registry', 'npmjs', 'org'],
    ['repo', 'maven', 'apache', 'org'],
    ['deb', 'debian', 'org'],
  ])('refuses the host of a registry', (...parts) => {
    expect(rules('pom.xml', `https://${parts.join('.')}/x`)).toEqual(['registry-host:1']);
  });

  it('refuses a focused test, in code only', () => {
    const focused = ['it.', 'only('].join('');
    expect(rules('a.unit.spec.ts', `${focused}'x')`)).toEqual(['focused-test:1']);
    expect(rules('a.md', `${focused}'x')`)).toEqual([]);
  });

  it('refuses more than 400 lines of code, and counts no line after the last newline', () => {
    expect(rules('a.ts', 'x\n'.repeat(400))).toEqual([]);
    expect(rules('a.mjs', 'x\n'.repeat(401))).toEqual(['too-long:401']);
    expect(rules('a.md', 'x\n'.repeat(401))).toEqual([]);
    expect(rules('libs/a/src/generated/b.ts', 'x\n'.repeat(401))).toEqual([]);
  });
});
