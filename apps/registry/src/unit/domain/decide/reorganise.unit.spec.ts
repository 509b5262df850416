import { describe, expect, it } from '@jest/globals';
import { answer } from '../ask/answer.js';
import { current } from '../ask/current.js';
import { formerOf } from '../ask/former-of.js';
import { children } from '../ask/relatives.js';
import { unitsOn } from '../ask/units-on.js';
import type { MergeUnits, ReorganiseUnits, ResultingUnit } from '../commands.js';
import type { Register } from '../register.js';
import {
  BASIS,
  NATION,
  RECORDED,
  commune,
  happen,
  id,
  nation,
  province,
  refusal,
  registerOf,
  seen,
} from '../../test/units.js';
import { establish } from './establish.js';
import { merge } from './merge.js';
import { move } from './move.js';
import { reorganise } from './reorganise.js';
import { split } from './split.js';

const JULY = '2025-07-01';
const ordered = { day: JULY, basis: BASIS };

function result(nth: number, more: Partial<ResultingUnit> = {}): ResultingUnit {
  return {
    unitId: id(nth),
    kind: 'province',
    names: { vi: `Mới ${nth}` },
    code: String(nth),
    parentId: NATION,
    ...more,
  };
}

/** Provinces 1 to 3, commune 4 in 1 and 5 in 2. */
function country(): Register {
  return registerOf(nation(), province(1), province(2), province(3), commune(4, 1), commune(5, 2));
}

function merging(register: Register, into: MergeUnits['into'], sources = [1, 2]): MergeUnits {
  return { sources: sources.map((nth) => seen(register, nth)), into, ...ordered };
}

describe('merging units', () => {
  it('makes a new one, tells it in an order that can be followed, and takes the children along', () => {
    const register = country();
    const events = merge(register, merging(register, result(10, { code: '01' })), RECORDED);
    expect(events.map((event) => [event.type, event.unitId])).toEqual([
      ['unit-established', id(10)],
      ['units-merged', id(10)],
      ['unit-moved', id(4)],
      ['unit-moved', id(5)],
    ]);
    happen(register, events);
    expect(unitsOn(register, '2025-06-30', 'province').map((unit) => unit.id)).toEqual([id(1), id(2), id(3)]);
    expect(unitsOn(register, JULY, 'province').map((unit) => unit.id)).toEqual([id(3), id(10)]);
    expect(children(register, id(10), JULY).map((unit) => unit.id)).toEqual([id(4), id(5)]);
    expect(children(register, id(1), '2025-06-30').map((unit) => unit.id)).toEqual([id(4)]);
    expect(formerOf(register, id(10), '2025-06-30')).toEqual([
      { unitId: id(1), share: '1', estimated: false },
      { unitId: id(2), share: '1', estimated: false },
    ]);
  });

  it('into an existing one makes a new unit too, which goes on by its name, code and parent', () => {
    const register = country();
    happen(register, merge(register, merging(register, { unitId: id(10), continues: id(2) }), RECORDED));
    expect(answer(register, id(10), JULY)).toMatchObject({
      state: 'existing',
      unit: { code: '02', names: { vi: 'Tỉnh số 2' }, parentId: NATION },
    });
    expect(answer(register, id(2), JULY)).toMatchObject({
      state: 'former',
      unit: { code: '02', until: JULY },
      successors: [{ unitId: id(10), share: '1' }],
    });
  });

  it.each([
    ['unit.lineage-invalid', result(10), [1]],
    ['unit.lineage-invalid', result(10), [1, 1]],
    ['unit.lineage-invalid', { unitId: id(10), continues: id(3) }, [1, 2]],
    ['unit.level-mixed', result(10), [1, 4]],
    ['unit.nation-invalid', result(10), [0, 1]],
    ['unit.code-taken', result(10, { code: '03' }), [1, 2]],
    ['unit.id-taken', result(3), [1, 2]],
    ['unit.parent-invalid', result(10, { parentId: id(1) }), [1, 2]],
    ['unit.kind-invalid', result(10, { kind: 'commune' }), [1, 2]],
  ] as const)('is refused: %s', (code, into, sources) => {
    const register = country();
    expect(refusal(() => merge(register, merging(register, into, [...sources]), RECORDED))).toBe(code);
  });

  it('is refused when a child has a later change, which would be told before it', () => {
    const register = country();
    const later = { ...seen(register, 4), parentId: id(3), basis: BASIS, day: '2025-08-01' };
    happen(register, move(register, later, RECORDED));
    expect(refusal(() => merge(register, merging(register, result(10)), RECORDED))).toBe('unit.child-later');
    expect(refusal(() => establish(register, commune(6, 1), RECORDED))).toBeUndefined();
  });

  it('of communes may fall on the day on which their provinces merged', () => {
    const register = registerOf(nation(), province(1), province(2), commune(4, 1), commune(5, 1));
    happen(register, merge(register, merging(register, result(10, { code: '01' })), RECORDED));
    const into = result(11, { kind: 'ward', code: '00004', parentId: id(10) });
    happen(register, merge(register, merging(register, into, [4, 5]), RECORDED));
    expect(register.unit(id(4)).parents).toEqual([{ from: '2000-01-01', until: JULY, value: id(1) }]);
    expect(children(register, id(10), JULY).map((unit) => unit.id)).toEqual([id(11)]);
  });
});

describe('splitting a unit', () => {
  const parts = (first: string, second: string): Parameters<typeof split>[1]['parts'] => [
    { ...result(10, { code: '01' }), share: first, estimated: true },
    { ...result(11), share: second, estimated: true },
  ];

  it('divides it exactly and puts each child where it is said to go', () => {
    const register = country();
    const command = {
      ...seen(register, 1),
      parts: parts('0.60', '0.4'),
      children: { [id(4)]: id(11) },
      ...ordered,
    };
    const events = split(register, command, RECORDED);
    expect(events.map((event) => event.type)).toEqual([
      'unit-established',
      'unit-established',
      'unit-split',
      'unit-moved',
    ]);
    happen(register, events);
    expect(current(register, id(1), JULY)).toEqual({
      successors: [
        { unitId: id(10), share: '0.6', estimated: true },
        { unitId: id(11), share: '0.4', estimated: true },
      ],
      dissolved: '0',
    });
    expect(current(register, id(1), '2025-06-30').successors).toEqual([
      { unitId: id(1), share: '1', estimated: false },
    ]);
    expect(children(register, id(11), JULY).map((unit) => unit.id)).toEqual([id(4)]);
  });

  it.each([
    ['unit.shares-invalid', '0.6', '0.5', {}],
    ['unit.shares-invalid', '0.6', '0.399999', {}],
    ['unit.shares-invalid', '0', '1', {}],
    ['unit.shares-invalid', '1.5', '-0.5', {}],
    ['unit.child-unassigned', '0.6', '0.4', {}],
    ['unit.child-unassigned', '0.6', '0.4', { [id(4)]: id(3) }],
    ['unit.lineage-invalid', '0.6', '0.4', { [id(4)]: id(10), [id(5)]: id(10) }],
  ] as const)('is refused: %s (%s + %s)', (code, first, second, assigned) => {
    const register = country();
    const command = { ...seen(register, 1), parts: parts(first, second), children: assigned, ...ordered };
    expect(refusal(() => split(register, command, RECORDED))).toBe(code);
  });
});

describe('reorganising several units at once', () => {
  /** 4 is divided; one part of it joins 5. */
  const command = (register: Register): ReorganiseUnits => ({
    ended: [seen(register, 4), seen(register, 5)],
    results: [
      result(10, { kind: 'ward', code: '00004', parentId: id(1) }),
      result(11, { kind: 'commune', code: '00005', parentId: id(2) }),
    ],
    shares: [
      { from: id(4), to: id(10), share: '0.7', estimated: true },
      { from: id(4), to: id(11), share: '0.3', estimated: true },
      { from: id(5), to: id(11), share: '1', estimated: false },
    ],
    ...ordered,
  });

  it('tells of the divided unit twice and keeps each edge once', () => {
    const register = country();
    const events = reorganise(register, command(register), RECORDED);
    expect(events.map((event) => [event.type, event.unitId])).toEqual([
      ['unit-established', id(10)],
      ['unit-established', id(11)],
      ['units-merged', id(11)],
      ['unit-split', id(4)],
    ]);
    happen(register, events);
    expect(register.edges().map(({ from, to, kind, share }) => [from, to, kind, share])).toEqual([
      [id(4), id(11), 'split', '0.3'],
      [id(4), id(10), 'split', '0.7'],
      [id(5), id(11), 'merged', '1'],
    ]);
    expect(register.unit(id(4)).version).toBe(2);
  });

  it('an estimate along the way sticks, shares are multiplied, and ways that meet are added', () => {
    const register = country();
    happen(register, reorganise(register, command(register), RECORDED));
    const together = merging(
      register,
      result(20, { kind: 'ward', code: '00020', parentId: id(2) }),
      [10, 11],
    );
    happen(register, merge(register, { ...together, day: '2026-01-01' }, RECORDED));
    const halves = { ...seen(register, 20), basis: BASIS, day: '2027-01-01' };
    const half = (nth: number): ResultingUnit =>
      result(nth, { kind: 'ward', code: `000${nth}`, parentId: id(2) });
    const parts = [
      { ...half(21), share: '0.333333', estimated: false },
      { ...half(22), share: '0.666667', estimated: false },
    ];
    happen(register, split(register, { ...halves, parts }, RECORDED));
    expect(current(register, id(4), '2026-06-01').successors).toEqual([
      { unitId: id(20), share: '1', estimated: true },
    ]);
    expect(current(register, id(4), '2027-06-01').successors).toEqual([
      { unitId: id(21), share: '0.333333', estimated: true },
      { unitId: id(22), share: '0.666667', estimated: true },
    ]);
    expect(current(register, id(5), '2027-06-01').successors[0]).toEqual({
      unitId: id(21),
      share: '0.333333',
      estimated: false,
    });
    expect(formerOf(register, id(22), '2025-08-01')).toEqual([
      { unitId: id(10), share: '0.666667', estimated: false },
      { unitId: id(11), share: '0.666667', estimated: false },
    ]);
    expect(refusal(() => current(register, id(22), JULY))).toBe('unit.not-yet');
  });

  it.each([
    ['a share of a unit that does not end', { from: id(3), to: id(10), share: '1', estimated: false }],
    ['a whole that is an estimate', { from: id(5), to: id(11), share: '1', estimated: true }],
    ['an edge told twice', { from: id(4), to: id(10), share: '0.7', estimated: true }],
  ])('is refused for %s', (_, share) => {
    const register = country();
    const good = command(register);
    const bad = {
      ...good,
      shares: [...good.shares.filter(({ from }) => from !== share.from || share.estimated), share],
    };
    expect(refusal(() => reorganise(register, bad, RECORDED))).toMatch(/^unit\.(lineage|shares)-invalid$/);
  });
});
