import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberKey } from './number-key.js';

describe('the key of a document’s number', () => {
  it.each([
    ['09/CTr-BCA-MTTW', '09/CTr - BCA - MTTW'],
    ['09/CTr-BCA-MTTW', '9/CTR-BCA-MTTW'],
    ['22-CTr/ĐUCA-V28', '22 – CTr/đuca-v28'],
    ['77/QĐ-TTg', '77/QĐ‑TTg'.normalize('NFD')],
  ])('%s and %s are one number', (one, other) => {
    expect(numberKey(other)).toBe(numberKey(one));
  });

  it.each([
    ['09/CTr-BCA-MTTW', '09/CTr-BCA-MTTQ'],
    ['10/CTr', '1/CTr'],
    ['09/CTr', '90/CTr'],
    ['202/2025/QH15', '202/2025/QH1'],
  ])('%s and %s are two', (one, other) => {
    expect(numberKey(other)).not.toBe(numberKey(one));
  });

  it('does not see blanks, hyphens and case, and a key is its own key', () => {
    const part = fc.stringMatching(/^[A-Za-zĐđƯư]{1,5}$/);
    const symbol = fc.tuple(
      fc.integer({ min: 1, max: 9_999 }),
      fc.array(part, { minLength: 1, maxLength: 4 }),
    );
    const joint = fc.constantFrom('-', ' - ', '–', ' ', '');
    fc.assert(
      fc.property(symbol, joint, fc.boolean(), ([number, parts], between, upper) => {
        const printed = `0${number}/${parts.join(between)}`;
        const key = numberKey(`${number}/${parts.join('-')}`);
        expect(numberKey(upper ? printed.toUpperCase() : printed)).toBe(key);
        expect(numberKey(key)).toBe(key);
      }),
    );
  });
});
