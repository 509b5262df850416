import { describe, expect, it } from '@jest/globals';
import { atLeast, Decimal, MISSING } from '@toandan/kernel';
import { cellText } from './cell-text.js';

describe("a cell's text", () => {
  it('says that nothing was reported only where nothing was', () => {
    expect(cellText({ figure: MISSING, received: 0 }, 'vi')).toBe('chưa báo cáo');
    expect(cellText({ figure: MISSING, received: 2 }, 'vi')).toBe('không cộng được');
    expect(cellText({ figure: MISSING, received: 2 }, 'en')).toBe('not added up');
  });

  it('is the figure with its bound where there is one', () => {
    expect(cellText({ figure: atLeast(Decimal.parse('2100')), received: 1 }, 'vi')).toBe('trên 2.100');
  });
});
