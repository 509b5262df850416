import { describe, expect, it } from '@jest/globals';
import { jsonDifference, textDifference } from './answers.mjs';
import { badBlocks } from './blocks.mjs';
import { unknownCommands } from './commands.mjs';
import { brokenLinks, claimsWithoutTests } from './links.mjs';
import { routeKey, unknownNames } from './names.mjs';
import { readPage } from './page.mjs';
import { judge, runsOf, shellText } from './runnable.mjs';

const FENCE = '```';
const page = (...lines: string[]) => readPage('docs/a.md', lines.join('\n'));
const said = (findings: { line: number; problem: string }[]): string[] =>
  findings.map(({ line, problem }) => `${line}: ${problem}`);

describe('links', () => {
  const there = new Set(['docs/a.md', 'docs/b.md', 'README.md']);
  const broken = (text: string): string[] =>
    said(brokenLinks([page(text), readPage('docs/b.md', '# Tên gọi, số liệu')], (path) => there.has(path)));

  it('lead to files and to headings that are there', () => {
    expect(broken('[a](b.md) [b](b.md#tên-gọi-số-liệu) [c](../README.md) [d](https://example.org)')).toEqual(
      [],
    );
  });

  it.each([
    ['[a](c.md)', '1: link to c.md: there is no docs/c.md'],
    ['![a](c.png)', '1: link to c.png: there is no docs/c.png'],
    ['[a](b.md#b)', '1: link to b.md#b: docs/b.md has no such heading'],
    ['[a](#b)', '1: link to #b: docs/a.md has no such heading'],
    ['[a](../../x.md)', '1: link to ../../x.md: there is no ../x.md'],
  ])('%s is found', (text, problem) => {
    expect(broken(text)).toEqual([problem]);
  });

  it('stand beside every claim of a table that promises tests', () => {
    const table = page(
      '| Claim | Shown by |',
      '|---|---|',
      '| one | [a](../x.int.spec.ts) |',
      '| two | [a](../x.ts) |',
    );
    expect(said(claimsWithoutTests(table))).toEqual(['4: "two" names no test under "Shown by"']);
  });
});

describe('names', () => {
  const known = {
    files: new Set(['docs/b.md', 'libs/x/src/y.ts']),
    made: ['deploy/secrets/'],
    words: new Set(['KAFKA_BROKERS', 'made.json']),
    routes: new Set([routeKey('GET', '/api/a/v1/units/:id')]),
  };
  const unknown = (...lines: string[]): string[] => said(unknownNames(page(...lines), known));

  it('that exist are no finding, nor is what is no name', () => {
    const names = [
      'b.md',
      'y.ts',
      'x/src/y.ts',
      'made.json',
      'libs/x',
      'deploy/secrets/a',
      'KAFKA_BROKERS=a:1',
      '/etc/x.json',
      '.ts',
    ];
    expect(unknown(...names.map((name) => `\`${name}\``), '`GET /api/a/v1/units/{unitId}?x=1`')).toEqual([]);
  });

  it.each([
    ['z.ts', 'no file z.ts'],
    ['libs/z', 'no folder libs/z'],
    ['KAFKA_BROKER', 'no setting KAFKA_BROKER'],
    ['GET /api/a/v1/unit/:id', 'no route GET /api/a/v1/unit/:id'],
  ])('%s is found', (name, problem) => {
    expect(unknown(`\`${name}\``)).toEqual([`1: ${problem}`]);
  });

  it('are looked for in shell too', () => {
    expect(unknown(`${FENCE}sh`, 'KAFKA_BROKER=a npm start', FENCE)).toEqual(['1: no setting KAFKA_BROKER']);
  });
});

describe('commands', () => {
  const help = async (script: string, words: string[]): Promise<string | undefined> =>
    script === 'mute'
      ? undefined
      : words[0] === 'list'
        ? 'Usage: events list [options] <group>\n  --all  x\n'
        : 'Usage: events [options] [command]\n  --lang <x>\n';
  const unknown = async (text: string): Promise<string[]> =>
    said(await unknownCommands(page(text), { events: '', mute: '', test: '' }, help));

  it('that a program knows are no finding', async () => {
    const right = [
      '`npm test`',
      '`npm run -s events -- list my.group --all`',
      '`A=b npm run events -- --lang vi`',
      '`npm run events -- list my.group --lang vi`',
    ];
    expect(await unknown(right.join(' '))).toEqual([]);
    expect(
      await unknown(`${FENCE}sh\nnpm run events -- list g --all > x && npm test # --no\n${FENCE}`),
    ).toEqual([]);
  });

  it.each([
    ['`npm run event`', 'no npm script "event"'],
    ['`npm run events -- --al`', 'npm run events -- has no option --al'],
    ['`npm run events -- list g --al`', 'npm run events -- list g has no option --al'],
    ['`npm run events -- lst`', 'npm run events has no command "lst"'],
    ['`npm run mute -- x`', 'npm run mute does not answer --help'],
  ])('%s is found', async (text, problem) => {
    expect(await unknown(text)).toEqual([`1: ${problem}`]);
  });
});

describe('blocks', () => {
  it('say what they are, and JSON is JSON', () => {
    const bad = page(FENCE, 'a', FENCE, `${FENCE}perl`, 'a', FENCE, `${FENCE}json`, '{', FENCE);
    expect(said(badBlocks(bad)).map((one) => one.slice(0, 12))).toEqual([
      '1: a block o',
      '4: no kind o',
      '7: not JSON:',
    ]);
    expect(badBlocks(page(`${FENCE}json`, '{ "a": 1 }', FENCE))).toEqual([]);
  });

  it('are run where they say so, with the answer that follows', () => {
    const runs = runsOf(
      page(
        `${FENCE}sh run`,
        'curl http://127.0.0.1:8080/x',
        FENCE,
        'so:',
        `${FENCE}json answer`,
        '{"a":1}',
        FENCE,
        `${FENCE}sh`,
        'rm -r /',
        FENCE,
      ),
    );
    expect(runs).toHaveLength(1);
    expect(shellText(runs, 'http://127.0.0.1:5')).toContain('curl http://127.0.0.1:5/x\n');
    const ran = (outputs: string[]) => said(judge('p', runs, { outputs, code: 7, errors: 'refused\n' }));
    expect(ran(['{"a":1,"b":2}'])).toEqual([]);
    expect(ran(['{"a":2}'])).toEqual(['5: $.a is 2, not 1']);
    expect(ran(['{'])[0]).toContain('5: no JSON');
    expect(ran([])).toEqual(['1: ended with 7: refused']);
  });
});

describe('answers', () => {
  it('may leave out and may have marks for what differs', () => {
    expect(jsonDifference({ a: [{ b: 'x…z' }, '…'] }, { a: [{ b: 'xyz', c: 1 }, 2, 3] })).toBeUndefined();
    expect(textDifference('one …\n…\nfour', 'one two\nthree\nfour\nfive')).toBeUndefined();
  });

  it.each([
    [{ a: 1 }, {}, '$.a is undefined, not 1'],
    [[1, 2], [1, 2, 3], '$ has 3 entries, not 2'],
    [{ a: ['x.z'] }, { a: ['xyz'] }, '$.a[0] is "xyz", not "x.z"'],
    [{ a: {} }, { a: null }, '$.a is null, not {}'],
    [[1], { length: 1 }, '$ is no list'],
  ])('%j is not %j', (shown, actual, difference) => {
    expect(jsonDifference(shown, actual)).toBe(difference);
  });

  it('have their lines in order', () => {
    expect(textDifference('two\none', 'one\ntwo')).toBe('the answer has no line "one" here');
  });
});
