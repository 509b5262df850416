import { describe, expect, it } from '@jest/globals';
import { answer } from '../ask/answer.js';
import { ancestors, children } from '../ask/relatives.js';
import { unitByCode } from '../ask/unit-by-code.js';
import { unitOnDay } from '../ask/unit-on-day.js';
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
import { dissolve } from './dissolve.js';
import { establish } from './establish.js';
import { move } from './move.js';
import { rename } from './rename.js';

const JULY = '2025-07-01';
const ordered = { day: JULY, basis: BASIS };

describe('establishing a unit', () => {
  it('gives it a name, a code and a parent from that day on', () => {
    const register = registerOf(nation(), province(1));
    expect(answer(register, id(1), JULY)).toEqual({
      state: 'existing',
      unit: {
        id: id(1),
        level: 'province',
        kind: 'province',
        names: { vi: 'Tỉnh số 1' },
        code: '01',
        parentId: NATION,
        from: '2000-01-01',
      },
    });
    expect(answer(register, id(1), '1999-12-31')).toEqual({ state: 'not-yet', from: '2000-01-01' });
  });

  it.each([
    ['unit.id-taken', province(1)],
    ['unit.code-taken', province(3, { code: '01' })],
    ['unit.code-invalid', province(3, { code: '003' })],
    ['unit.code-invalid', province(3, { code: '0x' })],
    ['unit.kind-invalid', province(3, { kind: 'ward' })],
    ['unit.kind-invalid', commune(3, 1, { kind: 'special-zone', day: '2025-06-30' })],
    ['unit.kind-invalid', commune(3, 1, { kind: 'township', day: JULY })],
    ['unit.kind-invalid', { ...commune(3, 1), level: 'district', kind: 'town', code: '003', day: JULY }],
    ['unit.day-invalid', province(3, { day: '2025-02-29' })],
    ['unit.day-invalid', province(3, { day: '1/7/2025' })],
    ['unit.name-invalid', province(3, { names: { vi: ' Hà Nội' } })],
    ['unit.name-invalid', province(3, { names: { vi: 'Hà Nội'.normalize('NFD') } })],
    ['unit.name-invalid', province(3, { names: { vi: 'Hà\nNội' } })],
    ['unit.name-invalid', province(3, { names: { vi: 'Hà Nội', en: '' } })],
    ['unit.basis-invalid', province(3, { basis: { ...BASIS, documentDate: '2025' } })],
    ['unit.parent-absent', { ...province(3), parentId: undefined }],
    ['unit.parent-invalid', commune(3, 4)],
    ['unit.parent-invalid', province(3, { parentId: id(1) })],
    ['unit.own-ancestor', province(3, { parentId: id(3) })],
    ['unit.unknown', province(3, { parentId: id(99) })],
    ['unit.nation-invalid', { ...nation(), unitId: id(3) }],
    ['unit.nation-invalid', { ...nation(), unitId: id(3), parentId: NATION }],
  ] as const)('is refused: %s', (code, command) => {
    const register = registerOf(nation(), province(1), commune(4, 1));

    expect(refusal(() => establish(register, command, RECORDED))).toBe(code);
  });

  it('is refused below a parent that does not exist yet, or whose end is known', () => {
    const register = registerOf(nation(), province(1), province(2, { day: '2010-01-01' }));
    expect(refusal(() => establish(register, commune(3, 2), RECORDED))).toBe('unit.not-yet');
    happen(register, dissolve(register, { ...seen(register, 2), ...ordered }, RECORDED));
    const later = commune(3, 2, { day: '2015-01-01' });
    expect(refusal(() => establish(register, later, RECORDED))).toBe('unit.ended');
  });
});

describe('a code', () => {
  it('may mean another unit later, and keeps meaning the former one before', () => {
    const register = registerOf(nation(), province(1), province(2));
    happen(register, rename(register, { ...seen(register, 1), code: '90', ...ordered }, RECORDED));
    happen(register, rename(register, { ...seen(register, 2), code: '01', ...ordered }, RECORDED));
    expect(unitByCode(register, '01', 'province', '2025-06-30')?.id).toBe(id(1));
    expect(unitByCode(register, '01', 'province', JULY)?.id).toBe(id(2));
    expect(unitByCode(register, '02', 'province', JULY)).toBeUndefined();
    expect(unitByCode(register, '01', 'commune', JULY)).toBeUndefined();
  });

  it('is not taken from a unit that has it on the day or will have it', () => {
    const register = registerOf(nation(), province(1), province(2));
    const take = (day: string): unknown =>
      rename(register, { ...seen(register, 2), code: '01', basis: BASIS, day }, RECORDED);
    expect(refusal(() => take(JULY))).toBe('unit.code-taken');
    happen(register, rename(register, { ...seen(register, 1), code: null, ...ordered }, RECORDED));
    expect(refusal(() => take('2025-06-30'))).toBe('unit.code-taken');
    expect(refusal(() => take(JULY))).toBeUndefined();
  });
});

describe('renaming a unit', () => {
  it('changes name and kind together, from the day on', () => {
    const register = registerOf(nation(), province(1));
    const event = { ...seen(register, 1), kind: 'municipality', names: { vi: 'Mới' }, ...ordered } as const;
    happen(register, rename(register, event, RECORDED));
    const unit = register.unit(id(1));
    expect(unitOnDay(unit, '2025-06-30')).toMatchObject({ kind: 'province', names: { vi: 'Tỉnh số 1' } });
    expect(unitOnDay(unit, JULY)).toMatchObject({ kind: 'municipality', names: { vi: 'Mới' }, code: '01' });
    expect(unit.version).toBe(2);
    expect(register.edgesFrom(id(1))).toMatchObject([{ kind: 'renamed', to: id(1), share: '1' }]);
  });

  it('that changes nothing is refused', () => {
    const register = registerOf(nation(), province(1));
    const same = { ...seen(register, 1), names: { vi: 'Tỉnh số 1' }, code: '01', ...ordered };
    expect(refusal(() => rename(register, same, RECORDED))).toBe('unit.change-empty');
  });

  it('is refused before the last change of the unit, and on the day of the last of its kind', () => {
    const register = registerOf(nation(), province(1), province(2), commune(3, 1));
    happen(register, move(register, { ...seen(register, 3), parentId: id(2), ...ordered }, RECORDED));
    const renamed = (day: string, vi: string): unknown => {
      const events = rename(register, { ...seen(register, 3), names: { vi }, basis: BASIS, day }, RECORDED);
      happen(register, events);
      return events;
    };
    expect(refusal(() => renamed('2025-06-30', 'Sớm'))).toBe('unit.change-out-of-order');
    expect(refusal(() => renamed(JULY, 'Cùng ngày'))).toBeUndefined();
    expect(refusal(() => renamed(JULY, 'Lần nữa'))).toBe('unit.change-out-of-order');
  });

  it('is refused to who saw another version', () => {
    const register = registerOf(nation(), province(1));
    const late = { unitId: id(1), expectedVersion: 2, names: { vi: 'Mới' }, ...ordered };
    expect(refusal(() => rename(register, late, RECORDED))).toBe('unit.version-conflict');
  });
});

describe('moving a unit', () => {
  it('in July leaves January under the former parent', () => {
    const register = registerOf(nation(), province(1), province(2), commune(3, 1));
    happen(register, move(register, { ...seen(register, 3), parentId: id(2), ...ordered }, RECORDED));
    const above = (day: string): string[] => ancestors(register, id(3), day).map((unit) => unit.id);
    expect(above('2025-01-31')).toEqual([id(1), NATION]);
    expect(above('2025-07-31')).toEqual([id(2), NATION]);
    expect(children(register, id(1), '2025-01-31').map((unit) => unit.id)).toEqual([id(3)]);
    expect(children(register, id(1), '2025-07-31')).toEqual([]);
  });

  it.each([
    ['unit.change-empty', 3, 1],
    ['unit.own-ancestor', 3, 3],
    ['unit.own-ancestor', 1, 3],
    ['unit.parent-invalid', 3, 4],
    ['unit.unknown', 3, 99],
    ['unit.nation-invalid', 0, 1],
  ] as const)('is refused: %s', (code, nth, parent) => {
    const register = registerOf(nation(), province(1), commune(3, 1), commune(4, 1));
    const command = { ...seen(register, nth), parentId: id(parent), ...ordered };
    expect(refusal(() => move(register, command, RECORDED))).toBe(code);
  });
});

describe('dissolving a unit', () => {
  it('ends it; it is answered for ever after as it was last', () => {
    const register = registerOf(nation(), province(1));
    happen(register, dissolve(register, { ...seen(register, 1), ...ordered }, RECORDED));
    expect(answer(register, id(1), '2030-01-01')).toEqual({
      state: 'former',
      unit: {
        id: id(1),
        level: 'province',
        kind: 'province',
        names: { vi: 'Tỉnh số 1' },
        code: '01',
        parentId: NATION,
        from: '2000-01-01',
        until: JULY,
      },
      successors: [],
      dissolved: '1',
    });
    const again = { ...seen(register, 1), basis: BASIS, day: '2026-01-01' };
    expect(refusal(() => dissolve(register, again, RECORDED))).toBe('unit.ended');
  });

  it('is refused while units are below it, and to the nation', () => {
    const register = registerOf(nation(), province(1), province(2), commune(3, 1));
    const end = (nth: number): unknown =>
      dissolve(register, { ...seen(register, nth), ...ordered }, RECORDED);
    expect(refusal(() => end(1))).toBe('unit.has-children');
    expect(refusal(() => end(0))).toBe('unit.nation-invalid');
    happen(register, move(register, { ...seen(register, 3), parentId: id(2), ...ordered }, RECORDED));
    expect(refusal(() => end(1))).toBeUndefined();
  });
});
