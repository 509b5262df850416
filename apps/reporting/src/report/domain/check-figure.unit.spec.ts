import { describe, expect, it } from '@jest/globals';
import type { FigureJson, NumberJson } from '@toandan/kernel';
import { figureFaults, type IndicatorKind } from './check-figure.js';

const number = (amount: string, bound: NumberJson['bound'] = 'exact'): NumberJson => ({ amount, bound });
const value = (amount: string, bound?: NumberJson['bound']): FigureJson => ({
  kind: 'value',
  value: number(amount, bound),
});
const ratio = (top: string, bottom: string): FigureJson => ({
  kind: 'ratio',
  numerator: number(top),
  denominator: number(bottom),
});
const percentage = (percent: string, top?: string): FigureJson => ({
  kind: 'percentage',
  percent: number(percent),
  ...(top === undefined ? {} : { numerator: number(top) }),
});

function found(figure: FigureJson, kind: IndicatorKind | undefined): string[] {
  return figureFaults(figure, kind, 'figures[3].figure').map(({ field, code }) => {
    expect(field.startsWith('figures[3].figure.')).toBe(true);
    return `${field.slice('figures[3].figure.'.length)} ${code}`;
  });
}

describe('a figure', () => {
  it.each<[IndicatorKind, FigureJson]>([
    ['count', value('0')],
    ['count', value('2100', 'at-least')],
    ['count', value('5.0')],
    ['count', { kind: 'unquantified', magnitude: 'thousands' }],
    ['count', { kind: 'missing' }],
    ['stock', { kind: 'not-applicable' }],
    ['measure', value('1.47')],
    ['measure', value('0.1234567890123456789')],
    ['ratio', ratio('102', '102')],
    ['ratio', ratio('0', '0')],
    ['ratio', percentage('100')],
    ['ratio', percentage('83.62', '388')],
    ['percentage', percentage('105')],
    ['percentage', percentage('95')],
  ])('of a %s may be %j', (kind, figure) => {
    expect(found(figure, kind)).toEqual([]);
  });

  it.each<[IndicatorKind | undefined, FigureJson, string[]]>([
    ['count', value('1.5'), ['value.amount fraction']],
    ['stock', value('1.5'), ['value.amount fraction']],
    ['count', value('-1'), ['value.amount negative']],
    ['measure', value('-0.1'), ['value.amount negative']],
    ['count', value('1e5'), ['value.amount not-a-decimal']],
    ['count', value('1,47'), ['value.amount not-a-decimal']],
    ['count', value('-0'), ['value.amount not-a-decimal']],
    ['count', value(''), ['value.amount not-a-decimal']],
    ['count', value('1'.repeat(31)), ['value.amount too-many-digits']],
    ['measure', value(`0.${'1'.repeat(21)}`), ['value.amount too-many-digits']],
    ['count', ratio('1', '2'), ['kind wrong-figure-kind']],
    ['measure', percentage('1'), ['kind wrong-figure-kind']],
    ['ratio', value('1'), ['kind wrong-figure-kind']],
    ['percentage', ratio('1', '2'), ['kind wrong-figure-kind']],
    ['ratio', ratio('3', '2'), ['numerator.amount numerator-above-denominator']],
    ['ratio', ratio('3', '0'), ['denominator.amount zero-denominator']],
    ['ratio', ratio('-3', '2'), ['numerator.amount negative']],
    ['ratio', percentage('100.01'), ['percent.amount above-hundred']],
    ['count', { kind: 'missing', value: number('1', 'at-least') }, ['value part-not-asked']],
    ['count', { kind: 'value' }, ['value required']],
    ['count', { kind: 'unquantified' }, ['magnitude required']],
    ['count', { ...value('1'), magnitude: 'tens' }, ['magnitude part-not-asked']],
    ['ratio', { kind: 'ratio', numerator: number('1') }, ['denominator required']],
    ['percentage', { ...percentage('1'), denominator: number('2') }, ['denominator part-not-asked']],
    ['count', { kind: 'value', value: { ...number('1'), causes: ['about'] } }, ['value.causes answers-only']],
    // Of an indicator that nobody knows, as far as a figure shows by itself.
    [undefined, value('-1.5'), ['value.amount negative']],
    [undefined, value('1.5'), []],
    [
      'count',
      { kind: 'ratio', numerator: number('x'), magnitude: 'tens' },
      [
        'kind wrong-figure-kind',
        'denominator required',
        'magnitude part-not-asked',
        'numerator.amount not-a-decimal',
      ],
    ],
  ])('of a %s as %j: %j', (kind, figure, faults) => {
    expect(found(figure, kind)).toEqual(faults);
  });
});
