import { expect, it } from '@jest/globals';
import type { FigureAnswer } from '@toandan/api-client';
import { changesOf } from './changes.js';

const value = (amount: string): FigureAnswer => ({ kind: 'value', value: { amount, bound: 'exact' } });

it('compares each revision with the one before it, the newest first', () => {
  const revision = (number: number, ...figures: [string, FigureAnswer][]) => ({
    revision: number,
    state: 'approved',
    figures: figures.map(([indicator, figure]) => ({ indicator, figure })),
  });
  const compared = changesOf([
    revision(2, ['a', value('2')], ['b', { kind: 'missing' }], ['c', value('9')]),
    revision(1, ['a', value('1')], ['b', { kind: 'missing' }]),
  ]);
  expect(compared.map(({ revision: number }) => number)).toEqual([2, 1]);
  expect(compared[0]!.figures.map(({ before }) => before)).toEqual([value('1'), undefined, undefined]);
  expect(compared[1]!.figures.every(({ before }) => before === undefined)).toBe(true);
});
