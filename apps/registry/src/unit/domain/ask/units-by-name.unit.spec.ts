import { describe, expect, it } from '@jest/globals';
import { unitsByName } from './units-by-name.js';
import { sameName } from '@toandan/kernel';
import { id, nation, province, registerOf } from '../../test/units.js';

describe('names', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy', 'Thuỷ'],
    ['HÒA  BÌNH', 'hoà bình '],
    ['Hòa Bình'.normalize('NFD'), 'Hòa Bình'],
  ])('%s and %s are the same', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ['Bắc Ninh', 'Bắc Kạn'],
    ['Phó Bảng', 'Phố Bảng'],
    ['Hoa', 'Hòa'],
    ['Đắk', 'Dắk'],
    ['Tân An', 'Tần An'],
  ])('%s and %s are not', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it('find a unit in either spelling', () => {
    const register = registerOf(nation(), province(17, { names: { vi: 'Hoà Bình' } }), province(1));
    expect(unitsByName(register, 'Hòa Bình', '2020-01-01', 'province').map((unit) => unit.id)).toEqual([
      id(17),
    ]);
    expect(unitsByName(register, 'Hòa Bình', '2020-01-01', 'commune')).toEqual([]);
  });
});
