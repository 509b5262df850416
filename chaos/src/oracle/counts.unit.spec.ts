import { describe, expect, it } from '@jest/globals';
import type { Deed } from '../client/deed.js';
import type { Answered, Done } from '../client/journal.js';
import { awardAccounts } from './award-accounts.js';
import { compareAwards } from './compare-awards.js';
import { compareCounts } from './compare-counts.js';
import { tipoffAccounts } from './tipoff-accounts.js';
import { unitEvents } from './unit-accounts.js';

const done = (deed: Deed, answer: Answered = {}): Done => ({
  call: 1,
  deed,
  how: 'answered',
  tries: 1,
  answer,
});

describe('awards', () => {
  const conferred = done(
    { do: 'confer-award', unitId: 'P', conferred: '2026-02-11', collectives: 3 },
    { id: 'a', version: 1 },
  );

  it('count in the month of their day, what is not known not as zero', () => {
    const terms = awardAccounts([conferred]).get('a')!.terms;
    expect(terms.map(({ indicator, amount, period }) => [indicator, amount, period.end])).toEqual([
      ['exercise.commendation.awards', '1', '2026-02-28'],
      ['exercise.commendation.collectives', '3', '2026-02-28'],
    ]);
  });

  it('that were revoked count no more', () => {
    const revoked = done({ do: 'revoke-award', award: 'a' }, { id: 'a', version: 2 });
    expect(awardAccounts([conferred, revoked]).get('a')).toMatchObject({
      state: 'revoked',
      terms: [],
      events: ['commendations.award-conferred', 'commendations.award-revoked'],
    });
  });

  it.each([
    ['nothing', [{ id: 'a', version: 1, state: 'conferred' }], []],
    ['a loss', [], ['lost']],
    [
      'a stranger',
      [1, 2].map((n) => ({ id: 'ab'[n - 1]!, version: 1, state: 'conferred' })),
      ['unexplained'],
    ],
    ['a change made twice', [{ id: 'a', version: 2, state: 'revoked' }], ['twice']],
  ])('are compared: %s', (_, shown, kinds) => {
    const { findings } = compareAwards(awardAccounts([conferred]), shown);
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('tip-offs', () => {
  const recorded = (channel: string, id?: string): Done =>
    done({ do: 'record-tipoff', unitId: 'P', channel }, id === undefined ? {} : { id });

  it('are counted by channel and by the state they have come to', () => {
    const { byChannel, byState, ids } = tipoffAccounts([
      recorded('web'),
      recorded('letter', 'a'),
      recorded('letter', 'b'),
      done({ do: 'move-tipoff', tipoff: 'a', channel: 'letter', to: 'under-verification' }),
      done({ do: 'move-tipoff', tipoff: 'a', channel: 'letter', to: 'decided' }),
    ]);
    expect([...byChannel]).toEqual([
      ['web', 1],
      ['letter', 2],
    ]);
    expect(new Map(byState)).toEqual(
      new Map([
        ['web reported', 1],
        ['letter reported', 1],
        ['letter decided', 1],
      ]),
    );
    expect([...ids]).toEqual(['a', 'b']);
  });

  it.each([
    [2, []],
    [1, ['lost']],
    [3, ['twice']],
  ])('are compared: %i of 2', (count, kinds) => {
    const { findings } = compareCounts('counts', new Map([['web', 2]]), new Map([['web', count]]));
    expect(findings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('of a channel that nobody used are not explained', () => {
    const { findings } = compareCounts('counts', new Map(), new Map([['web', 1]]));
    expect(findings.map(({ kind }) => kind)).toEqual(['unexplained']);
  });
});

it('changes of units are told by events', () => {
  const events = unitEvents([
    done({ do: 'establish-unit', parentId: 'P' }, { made: ['a'] }),
    done({ do: 'rename-unit', unitId: 'a' }),
    done({ do: 'merge-units', sources: ['a', 'b'], parentId: 'P' }, { made: ['c'] }),
    done({ do: 'split-unit', unitId: 'c', parts: [] }, { made: ['d', 'e'] }),
  ]);
  expect(Object.fromEntries(events)).toEqual({
    a: ['registry.unit-established', 'registry.unit-renamed'],
    c: ['registry.unit-established', 'registry.units-merged', 'registry.unit-split'],
    d: ['registry.unit-established'],
    e: ['registry.unit-established'],
  });
});
