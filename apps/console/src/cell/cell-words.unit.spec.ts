import { describe, expect, it } from '@jest/globals';
import { coverageText, isWithoutTotal, noteParts } from './cell-words.js';

describe('the words of a cell', () => {
  it.each([
    [{ received: 1, expected: 34, unit: 'nation' }, '1/34 tỉnh', '1/34 provinces'],
    [{ received: 0, expected: 1, unit: 'x' }, '0/1 đơn vị', '0/1 unit'],
    [{ received: 3, expected: 2, unit: 'x' }, '3/2', '3/2'],
    [{ received: 3, expected: null, unit: 'x' }, undefined, undefined],
  ])('%j', (cell, vi, en) => {
    expect([coverageText(cell, 'vi'), coverageText(cell, 'en')]).toEqual([vi, en]);
  });

  it('tell what cannot be totalled from what was not reported', () => {
    expect(isWithoutTotal({ figure: { kind: 'missing' }, received: 1 })).toBe(true);
    expect(isWithoutTotal({ figure: { kind: 'missing' }, received: 0 })).toBe(false);
    expect(isWithoutTotal({ figure: { kind: 'not-applicable' }, received: 1 })).toBe(false);
  });

  it('know their notes, and lose none', () => {
    expect(noteParts('stock-of:2018')).toEqual({ known: 'stock-of', about: '2018' });
    expect(noteParts('restated-by-estimate')).toEqual({ known: 'restated-by-estimate', about: '' });
    expect(noteParts('something-new')).toEqual({ known: undefined, about: '' });
  });
});
