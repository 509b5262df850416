import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKey, sameName } from './name-key.js';

describe('the name of a unit', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy Nguyên', 'Thuỷ Nguyên'],
    ['Khoái Châu', 'Khóai Châu'],
    ['Quý', 'Qúy'],
    ['Tuy Hòa', 'TUY HOÀ'],
    ['Hòa Bình', 'Hòa Bình'.normalize('NFD')],
    ['Ngọc Hồi', 'Ngọc Hồi'.normalize('NFD')],
    ['Thái Nguyên', 'Tỉnh Thái Nguyên'],
    ['Thành phố Huế', 'TP. Huế'],
    ['TP.Huế', 'tp Huế'],
    ['TP Huế', 'Huế'],
    ['Xã Tân An', 'Tân An'],
    ['Phường Tân An', 'P. Tân An'],
    ['Thị trấn Chợ Rã', 'TT. Chợ Rã'],
    ['Thị xã Bỉm Sơn', 'TX.Bỉm Sơn'],
    ['Đặc khu Lý Sơn', 'ĐẶC KHU LÝ SƠN'],
    ['Huyện Na Rì', 'H. Na Rì'],
    ['Phường 4', 'P.4'],
    ['  Cao   Bằng ', 'Cao\u00a0Bằng'],
    ["Ia H'Drai", 'Ia H’Drai'],
    ['Phan Rang - Tháp Chàm', 'Phan Rang-Tháp Chàm'],
    ['TỈNH THANH HÓA', 'Tỉnh Thanh Hoá'.normalize('NFD')],
  ])('%s is %s', (a, b) => {
    expect([nameKey(a), sameName(a, b)]).toEqual([nameKey(b), true]);
  });

  it.each([
    ['Hòa Bình', 'Hoa Bình'],
    ['Hòa Bình', 'Hóa Bình'],
    ['Phó Bảng', 'Phố Bảng'],
    ['Đông Anh', 'Dông Anh'],
    ['Tân An', 'Tấn An'],
    ['Xà Phiên', 'Phiên'],
    ['Tỉnh Gia', 'Tĩnh Gia'],
    ['Phú Thọ', 'Phú Thọ 2'],
    ['Ea Kar', 'Ea Kả'],
    ['Quảng Trị', 'Quảng Trĩ'],
    ['Mỹ Lộc', 'Mĩ Lộc'],
    ['Thành Phong', 'Phong'],
    ['Tpông', 'ông'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it.each(['Xã', 'Tỉnh ', 'Phường', 'P.'])('keeps %j where there is nothing behind it', (kind) => {
    expect(nameKey(kind)).not.toBe('');
    expect(sameName(kind, `${kind.trim()} ${kind.trim()}`)).toBe(true);
  });

  it('has a key in one composition, which does not depend on the name’s', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyđhnqt ạẳếìốụ̉̃'.normalize('NFC')) }),
        (name) => {
          const key = nameKey(name);
          expect(key).toBe(key.normalize('NFC'));
          expect(nameKey(name.normalize('NFD'))).toBe(key);
        },
      ),
    );
  });
});
