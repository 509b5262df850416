import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newReceipt, receiptDigits, receiptText } from './receipt.js';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 });

describe('a receipt', () => {
  it('has more than 64 bits, in digits that nobody takes for others', () => {
    const drawn: number[] = [];
    const receipt = newReceipt(() => drawn[drawn.push(drawn.length % 10) - 1]!);
    expect(receipt).toBe('01234567890123456789');
    expect(drawn.length * Math.log2(10)).toBeGreaterThan(64);
    expect(receiptText(receipt)).toBe('0123 4567 8901 2345 6789');
  });

  it('is read however it was grouped', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '–', '.', ', ', '\u00A0', '\n'), {
      minLength: 21,
      maxLength: 21,
    });
    fc.assert(
      fc.property(digits, separators, (each, between) => {
        const typed = between.map((separator, index) => `${separator}${each[index] ?? ''}`).join('');
        expect(receiptDigits(typed)).toBe(each.join(''));
      }),
    );
  });

  it('is read from a keyboard of full-width digits', () => {
    expect(receiptDigits('０１２３４５６７８９０１２３４５６７８９')).toBe('01234567890123456789');
  });

  it.each(['', '0123 4567 8901 2345 678', '0123 4567 8901 2345 67890', '0123 4567 8901 2345 678O'])(
    'is not %j',
    (typed) => {
      expect(receiptDigits(typed)).toBeUndefined();
    },
  );
});
