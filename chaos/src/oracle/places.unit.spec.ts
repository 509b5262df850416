import { describe, expect, it } from '@jest/globals';
import type { Deed } from '../client/deed.js';
import type { Done } from '../client/journal.js';
import { amountsOf, provincialTerms } from './cells.js';
import { placesOf, type BoundaryName } from './places.js';
import type { Term } from './term.js';

const COUNTRY = {
  nation: 'nation',
  provinces: [
    { id: 'P', code: '01' },
    { id: 'Q', code: '02' },
  ],
  former: [{ id: 'F', code: '03', successorId: 'Q' }],
};

const done = (deed: Deed, made: readonly string[] = []): Done => ({
  call: 1,
  deed,
  how: 'answered',
  tries: 1,
  answer: { made },
});
const established = (id: string, parentId: string): Done => done({ do: 'establish-unit', parentId }, [id]);

const shown = (unitId: string, boundary: BoundaryName, changes: readonly Done[]): string[] => {
  const period = { start: '2026-03-01', end: '2026-03-31' };
  const term: Term = {
    source: 's',
    revision: 1,
    unitId,
    indicator: 'i',
    period,
    amount: '50',
    bound: 'exact',
  };
  const amounts = amountsOf(provincialTerms([term], placesOf(COUNTRY, changes), boundary));
  return [...amounts].map(([cell, { amount, bound }]) => `${cell.split(' ')[2]} ${amount} ${bound}`);
};

describe('where a figure counts', () => {
  const merged = done({ do: 'merge-units', sources: ['a', 'b'], parentId: 'Q' }, ['c']);
  const divided = (other: string): Done =>
    done(
      {
        do: 'split-unit',
        unitId: 'a',
        parts: [
          { parentId: 'P', share: '0.4' },
          { parentId: other, share: '0.6' },
        ],
      },
      ['d', 'e'],
    );

  it.each<[string, string, Done[], string[], string[]]>([
    ['of a province', 'P', [], ['P 50 exact'], ['P 50 exact']],
    ['of one that went into another', 'F', [], ['F 50 exact'], ['Q 50 exact']],
    ['of a commune', 'a', [established('a', 'P')], ['P 50 exact'], ['P 50 exact']],
    [
      'of one that has moved',
      'a',
      [established('a', 'P'), done({ do: 'move-unit', unitId: 'a', parentId: 'Q' })],
      ['P 50 exact'],
      ['Q 50 exact'],
    ],
    [
      'of one that was merged',
      'a',
      [established('a', 'P'), established('b', 'Q'), merged],
      ['P 50 exact'],
      ['Q 50 exact'],
    ],
    [
      'of one that was divided among two provinces',
      'a',
      [established('a', 'P'), divided('Q')],
      ['P 50 exact'],
      ['P 20 about', 'Q 30 about'],
    ],
    [
      'of one whose parts lie in one province',
      'a',
      [established('a', 'P'), divided('P')],
      ['P 50 exact'],
      ['P 50 exact'],
    ],
  ])('%s', (_, unitId, changes, asReported, current) => {
    expect(shown(unitId, 'as-reported', changes)).toEqual(asReported);
    expect(shown(unitId, 'current', changes)).toEqual(current);
  });

  it('is not guessed for a unit of which nobody was told', () => {
    expect(() => shown('x', 'current', [])).toThrow('Nobody was told of the unit x');
  });
});
