import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@toandan/kernel';
import type { UnitPayload } from '../consumer/facts-of.js';
import { unitsFrom } from '../consumer/units-from.js';
import {
  NATION,
  commune,
  history,
  id,
  merged,
  moved,
  nation,
  province,
  renamed,
  split,
} from '../test/events.js';
import { unitScope } from '../unit-scope.js';
import { vietnamDay } from './day.js';
import type { RelatedShare } from './lineage.js';
import type { Units } from './units.js';

const BEFORE = '2025-06-30';
const DAY = '2025-07-01';
const TODAY = calendarDate('2026-11-22');
const AT = '2026-01-01T00:00:00.000Z';

function viewOf(events: readonly UnitPayload[], today = TODAY): Units {
  return unitsFrom(
    events.map((payload) => ({ payload, recordedAt: AT })),
    today,
  );
}

const plain = (shares: readonly RelatedShare[]): unknown[] =>
  shares.map(({ unitId, share, estimated }) => [unitId, share.toString(), estimated]);
const ids = (units: Iterable<{ readonly id: string }>): string[] => [...units].map((unit) => unit.id);

describe('the view of the units', () => {
  const units = viewOf(history());

  it('answers by the day: what existed, under whom, by what name', () => {
    expect(ids(units.onDay(BEFORE, 'province'))).toEqual([1, 2, 3, 4].map(id));
    expect(ids(units.onDay(DAY, 'province'))).toEqual([4, 10, 11].map(id));
    expect(ids(units.onDay(DAY))).toHaveLength(6);
    expect(units.nation()?.id).toBe(NATION);
    expect(units.unitOn(id(1), BEFORE)).toEqual({
      id: id(1),
      level: 'province',
      kind: 'province',
      names: { vi: 'Tỉnh số 1', en: 'Province 1' },
      code: '01',
      parentId: NATION,
      from: '2000-01-01',
      until: DAY,
    });
    expect(units.unitOn(id(1), DAY)).toBeUndefined();
    expect(units.unitOn(id(10), BEFORE)).toBeUndefined();
    expect([units.parentOn(id(101), BEFORE), units.parentOn(id(101), DAY)]).toEqual([id(1), id(10)]);
    expect(units.parentOn(NATION, DAY)).toBeUndefined();
    expect(units.nameOn(id(4), '2010-04-30')).toEqual({ vi: 'Tỉnh số 4', en: 'Province 4' });
    expect(units.nameOn(id(4), '2010-05-01')).toEqual({ vi: 'Tỉnh mới' });
    expect(ids(units.childrenOn(id(1), BEFORE))).toEqual([id(101)]);
    expect(ids(units.childrenOn(id(1), DAY))).toEqual([]);
    expect(ids(units.childrenOn(id(10), DAY))).toEqual([id(101)]);
  });

  it('keeps the name of a former unit, and knows the first one before it began', () => {
    expect(units.nameOn(id(1), '2030-01-01')?.vi).toBe('Tỉnh số 1');
    expect(units.nameOn(id(10), '1990-01-01')?.vi).toBe('Tỉnh số 10');
  });

  it('says what became of a unit, and what it was made of', () => {
    expect(plain(units.successors(id(1), BEFORE))).toEqual([[id(1), '1', false]]);
    expect(plain(units.successors(id(1), DAY))).toEqual([[id(10), '1', false]]);
    expect(plain(units.successors(id(3), DAY))).toEqual([
      [id(10), '0.25', true],
      [id(11), '0.75', true],
    ]);
    expect(plain(units.successors(id(10), BEFORE))).toEqual([]);
    expect(plain(units.predecessors(id(10), BEFORE))).toEqual([
      [id(1), '1', false],
      [id(2), '1', false],
      [id(3), '0.25', true],
    ]);
    expect(plain(units.predecessors(id(4), BEFORE))).toEqual([[id(4), '1', false]]);
  });

  it('multiplies shares along the way exactly, and adds those that meet', () => {
    const later = [province(20, '2030-01-01'), merged(20, [10, 11], '2030-01-01')];
    const third = split(
      4,
      [
        [21, '0.333333'],
        [22, '0.666667'],
      ],
      '2030-01-01',
    );
    const fourth = split(
      21,
      [
        [23, '0.333333'],
        [24, '0.666667'],
      ],
      '2031-01-01',
    );
    const parts = [21, 22].map((nth) => province(nth, '2030-01-01'));
    const more = viewOf([...history(), ...later, third, ...parts, fourth]);
    expect(plain(more.successors(id(3), '2030-01-01'))).toEqual([[id(20), '1', true]]);
    expect(plain(more.successors(id(4), '2031-01-01'))).toEqual([
      [id(23), '0.111110888889', true],
      [id(24), '0.222222111111', true],
      [id(22), '0.666667', true],
    ]);
    expect(plain(more.predecessors(id(20), BEFORE))).toContainEqual([id(3), '1', true]);
  });

  it('is an estimate where any of the ways that meet was one', () => {
    const parts = [
      { unitId: id(10), share: '0.25', estimated: true },
      { unitId: id(11), share: '0.75', estimated: false },
    ];
    const divided = Object.assign(split(3, [], DAY), { parts });
    const events = [...history().filter((event) => !('parts' in event)), divided];
    const later = [province(20, '2030-01-01'), merged(20, [10, 11], '2030-01-01')];
    expect(plain(viewOf([...events, ...later]).successors(id(3), '2030-01-01'))).toEqual([
      [id(20), '1', true],
    ]);
  });

  it('answers for a unit whose own events have not come yet by what others say of it', () => {
    const early = viewOf([
      nation(),
      province(1),
      split(
        1,
        [
          [10, '0.5'],
          [11, '0.5'],
        ],
        DAY,
      ),
    ]);
    expect(plain(early.successors(id(1), DAY))).toEqual([
      [id(10), '0.5', true],
      [id(11), '0.5', true],
    ]);
    expect(early.find(id(10))).toBeUndefined();
    expect(early.successors(id(10), DAY)).toEqual([]);
    expect(early.nameOn(id(10), DAY)).toBeUndefined();
    expect(viewOf([]).nation()).toBeUndefined();
  });

  it('comes to an end also where a history leads in a circle', () => {
    const circle = [province(1), province(2), merged(1, [2, 3], DAY), merged(2, [1, 3], DAY)];
    const view = viewOf([nation(), ...circle, moved(1, 2, DAY), moved(2, 1, DAY)]);
    expect(plain(view.successors(id(1), DAY))).toEqual([[id(2), '1', false]]);
    expect(view.predecessors(id(1), '1990-01-01')).toEqual([]);
    expect([...view.within(id(1))].sort()).toEqual([id(1), id(2)]);
    expect([...view.within(id(9))]).toEqual([id(9)]);
    expect(view.covers(id(9), id(1))).toBe(false);
  });

  it('drops what never came to hold: a move of the day on which the unit ends, the first of two names of one day', () => {
    const view = viewOf([
      ...history().slice(0, 6),
      moved(101, 2, DAY),
      merged(110, [101, 102], DAY),
      renamed(2, 'Một', '2012-01-01'),
      renamed(2, 'Hai', '2012-01-01'),
    ]);
    expect(view.find(id(101))?.parents).toEqual([{ from: '2000-01-01', until: DAY, value: id(1) }]);
    expect(view.find(id(2))?.namings.map(({ value }) => value.names.vi)).toEqual(['Tỉnh số 2', 'Hai']);
  });

  it('answers as of a past instant, with what was current then', () => {
    const events = history().map((payload, nth) => ({
      payload,
      recordedAt: nth < 8 ? '2025-01-01T00:00:00.000Z' : '2025-06-30T17:30:00.000Z',
    }));
    const view = unitsFrom(events, TODAY);
    const before = view.asKnownAt(new Date('2025-06-30T17:29:59.999Z'));
    expect(before.currentDay).toBe(DAY);
    expect(plain(before.successors(id(1), DAY))).toEqual([[id(1), '1', false]]);
    expect(ids(before.onDay(DAY, 'province'))).toEqual([1, 2, 3, 4].map(id));
    const known = view.asKnownAt(new Date('2025-06-30T17:30:00.000Z'), TODAY);
    expect(ids(known.all())).toEqual(ids(view.all()));
    expect([...view.asKnownAt(new Date('2024-01-01')).all()]).toEqual([]);
    // What was asked is itself a view with a past.
    expect([...before.asKnownAt(new Date('2024-01-01')).all()]).toEqual([]);
  });
});

describe('whom an account serves', () => {
  const units = viewOf(history());
  const scope = unitScope({ snapshot: () => Promise.resolve(units) });

  it.each([
    ['its own unit', 4, 4, true],
    ['what lies below it', 10, 101, true],
    ['a former unit that went into it', 10, 1, true],
    ['a part of a former unit', 11, 3, true],
    ['not what another former unit became', 11, 1, false],
    ['not its parent', 101, 10, false],
    ['not its neighbour', 10, 11, false],
    ['not what is below its neighbour', 10, 301, false],
    ['everything, for the nation', 0, 301, true],
    ['former units too, for the nation', 0, 2, true],
    ['nothing that nobody knows', 0, 999, false],
    ['of a former unit: itself', 1, 1, true],
    ['of a former unit: no longer what was below it', 1, 101, false],
  ])('%s', async (_what, actor, target, covered) => {
    expect(await scope.covers(id(actor), id(target))).toBe(covered);
    expect(units.within(id(actor)).has(id(target))).toBe(covered);
  });

  it('a unit that is yet to be belongs to its future parent', () => {
    const ahead = viewOf([nation(), province(1), commune(102, 1, '2030-01-01')]);
    expect(ahead.within(id(1)).has(id(102))).toBe(true);
  });

  it('as of the day: before the reform the former units stood for themselves', () => {
    const before = units.onCurrentDay(calendarDate(BEFORE));
    expect([...before.within(id(1))].sort()).toEqual([id(1), id(101)]);
    expect([...units.within(id(10))].sort()).toEqual([1, 2, 3, 10, 101].map(id).sort());
  });
});

describe('the day in Việt Nam', () => {
  it.each([
    ['2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['2025-06-30T17:00:00.000Z', '2025-07-01'],
  ])('at %s is %s', (instant, day) => {
    expect(vietnamDay(new Date(instant))).toBe(day);
  });
});
