import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from '@jest/globals';
import { ApproximateDateText } from './approximate-date-text.js';
import { fieldProblems } from './field-problems.js';
import { LineText } from './line-text.js';
import { MayBeAbsent } from './may-be-absent.js';

class Paper {
  @LineText(5)
  title: unknown = 'a';

  @LineText(5, { each: true })
  parties: unknown = ['a'];

  @ApproximateDateText()
  signed: unknown = '2013';

  @MayBeAbsent()
  @LineText(5)
  note?: unknown;
}

function read(fields: object): { paper: Paper; problems: (string | boolean)[][] } {
  const paper = plainToInstance(Paper, { title: 'a', parties: ['a'], signed: '2013', ...fields });
  const found = fieldProblems(validateSync(paper, { validationError: { target: true, value: true } }));
  return { paper, problems: found.map(({ field, code }) => [field, code]) };
}

describe('a line that a person has typed', () => {
  it('is composed and trimmed, alone and in a list', () => {
    const decomposed = ' Huê\u0301 ';
    const { paper, problems } = read({ title: decomposed, parties: [decomposed, 'b'] });
    expect([paper.title, paper.parties, problems]).toEqual(['Huế', ['Huế', 'b'], []]);
  });

  it.each([
    ['', 'not-plain-text'],
    ['   ', 'not-plain-text'],
    ['a\nb', 'not-plain-text'],
    ['a\u202Eb', 'not-plain-text'],
    ['a\u0000b', 'not-plain-text'],
    ['a\u2028b', 'not-plain-text'],
    ['abcdef', 'too-long'],
    ['🙂🙂🙂', 'too-long'],
    [5, 'not-text'],
    [null, 'not-text'],
  ])('%j is refused: %s', (value, code) => {
    expect(read({ title: value }).problems).toEqual([['title', code]]);
    expect(read({ parties: ['a', value] }).problems).toEqual([['parties', code]]);
  });
});

describe('a date as exactly as it is known', () => {
  it.each(['2013-08-01', '2024-01', '2023'])('%s is taken', (signed) => {
    expect(read({ signed }).problems).toEqual([]);
  });

  it.each(['1/8/2013', '2023-02-30', '2023-13', '', 2023, null, ['2023']])('%j is refused', (signed) => {
    expect(read({ signed }).problems).toEqual([['signed', 'not-an-approximate-date']]);
  });
});

describe('what may be absent', () => {
  it('is either absent or what its rules say, and not null', () => {
    expect(read({}).problems).toEqual([]);
    expect(read({ note: 'b' }).problems).toEqual([]);
    expect(read({ note: null }).problems).toEqual([['note', 'not-text']]);
  });
});
