import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { mutants } from './mutants.mjs';
import { PREPARED, StaleMutantError, changed } from './scratch.mjs';

const ROOT = new URL('../../', import.meta.url);

describe('mutants', () => {
  test.each(
    [...mutants, { name: 'what is changed in every copy', edits: PREPARED }].map(
      (one) => [one.name, one] as const,
    ),
  )('%s fits the code as it is', (_, { edits }) => {
    for (const edit of edits) {
      const text = readFileSync(new URL(edit.file, ROOT), 'utf8');
      expect(changed(text, edit)).not.toBe(text);
    }
  });

  test('have names of their own', () => {
    const names = mutants.map((mutant) => mutant.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a change that fits nowhere or twice is refused', () => {
    const edit = { file: 'some.ts', find: 'a', replace: '$& and no more' };
    expect(changed('bad', edit)).toBe('b$& and no mored');
    expect(() => changed('none', edit)).toThrow(StaleMutantError);
    expect(() => changed('banana', edit)).toThrow('stale: some.ts has this 3 times, not once: a');
  });
});
