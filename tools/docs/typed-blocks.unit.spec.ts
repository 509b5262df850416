import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { badDiagrams } from './diagrams.mjs';
import { readPage } from './page.mjs';
import { typeErrors } from './typed-blocks.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FENCE = '```';

describe('blocks of TypeScript', () => {
  const errors = (...lines: string[]) => typeErrors([readPage('docs/a.md', lines.join('\n'))], ROOT);

  it('are checked with what the comment before them takes for granted', () => {
    expect(
      errors('<!--', 'declare const n: number;', '-->', '', `${FENCE}ts`, 'n.toFixed();', FENCE),
    ).toEqual([]);
  });

  it('say at which line of the page they are wrong', () => {
    const found = errors(
      '',
      '<!--',
      'declare const n: number;',
      '-->',
      '',
      `${FENCE}ts`,
      '',
      'n.length;',
      FENCE,
    );
    expect(found).toEqual([
      { page: 'docs/a.md', line: 8, problem: "Property 'length' does not exist on type 'number'." },
    ]);
  });
});

describe('diagrams', () => {
  const diagram = (text: string) => [readPage('docs/a.md', `${FENCE}mermaid\n${text}\n${FENCE}`)];

  it('are read by the parser of Mermaid', async () => {
    expect(await badDiagrams(diagram('flowchart LR\n  a["Bắc Kạn <b>x</b>"] --> b'))).toEqual([]);
    expect(await badDiagrams(diagram('flowchart LR\n  a["x" --> b'))).toMatchObject([{ line: 1 }]);
  });
});
