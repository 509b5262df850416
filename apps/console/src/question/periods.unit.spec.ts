import { describe, expect, it } from '@jest/globals';
import type { IndicatorWithPeriods } from '@toandan/api-client';
import { firstQuestion } from './first-question.js';
import { periodOfId } from './period-of-id.js';
import { labelOfPeriod, periodChoices } from './periods.js';

const indicator = (code: string, exercise: boolean, ...periods: string[]): IndicatorWithPeriods => ({
  code,
  names: { vi: code, en: code },
  unit: 'tin',
  kind: 'count',
  overUnits: 'sum',
  overTime: 'sum',
  group: 'g',
  exercise,
  periods: periods.map(periodOfId),
});

const ALL = [
  indicator('a', false, '2018', '2013-08-01--2023-05-25'),
  indicator('b', false, '2018'),
  indicator('x', true, '2025'),
];

describe('the periods to choose from', () => {
  it('are those that have figures, the newest first, each once', () => {
    expect(periodChoices(ALL).map(({ id, indicators }) => [id, indicators])).toEqual([
      ['2025', 1],
      ['2013-08-01--2023-05-25', 1],
      ['2018', 2],
    ]);
  });

  it('have names', () => {
    expect(labelOfPeriod(periodOfId('2018'), 'vi')).toBe('năm 2018');
    expect(labelOfPeriod(periodOfId('2013-08-01--2023-05-25'), 'vi')).toBe('1/8/2013 – 25/5/2023');
    expect(labelOfPeriod(periodOfId('some day'), 'vi')).toBe('some day');
  });
});

describe('the first question', () => {
  it('asks for the period that most is known of, and never mixes an exercise in', () => {
    expect(firstQuestion(ALL, false)).toEqual({ dx: ['a', 'b'], pe: '2018' });
    expect(firstQuestion(ALL, false, 1)).toEqual({ dx: ['a'], pe: '2018' });
    expect(firstQuestion(ALL, true)).toEqual({ dx: ['x'], pe: '2025' });
    expect(firstQuestion([], true)).toEqual({ dx: [], pe: undefined });
  });
});
