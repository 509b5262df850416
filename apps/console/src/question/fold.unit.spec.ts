import { describe, expect, it } from '@jest/globals';
import { fold, matches } from './fold.js';

describe('the search for an indicator', () => {
  it('needs no tone marks', () => {
    expect(fold('Đường dây  MA TÚY')).toBe('duong day ma tuy');
    expect(matches('Tổ hòa giải', 'to hoa')).toBe(true);
    expect(matches('Đường dây ma túy', 'duong day')).toBe(true);
  });

  it('takes the mark wherever a keyboard puts it', () => {
    for (const typed of ['hòa', 'hoà', 'hòa'.normalize('NFD'), 'HÒA']) {
      expect(matches('Tổ hòa giải', typed)).toBe(true);
    }
  });

  it('takes words in any order, and nothing for everything', () => {
    expect(matches('Tin tố giác tội phạm', 'pham tin')).toBe(true);
    expect(matches('Tin tố giác tội phạm', 'tin ma tuy')).toBe(false);
    expect(matches('Tin', ' ')).toBe(true);
  });
});
