import { describe, expect, it } from '@jest/globals';
import { judgeLicences } from './licences.mjs';

const judge = (license?: string, more: object = {}): string[] =>
  judgeLicences({ packages: { 'node_modules/a': { ...(license && { license }), ...more } } }).findings;

describe('the licences of what runs', () => {
  it.each(['MIT', '(GPL-3.0 OR MIT)', 'MIT and ISC', '(MIT AND BSD-3-Clause)'])(
    '%s may be there',
    (licence) => {
      expect(judge(licence)).toEqual([]);
    },
  );

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', 'Apache', '(MIT OR 0BSD) AND MIT'])(
    '%s may not',
    (licence) => {
      expect(judge(licence)).toEqual([`node_modules/a: ${licence}`]);
    },
  );

  it('a package that names none may not', () => {
    expect(judge()).toEqual(['node_modules/a: no licence']);
  });

  it('what only builds and tests, and what is our own, is not asked', () => {
    expect([...judge('GPL-3.0', { dev: true }), ...judge(undefined, { link: true })]).toEqual([]);
    expect(judgeLicences({ packages: { '': {}, 'apps/x': {} } })).toEqual({ counted: 0, findings: [] });
  });
});
