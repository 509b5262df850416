import { describe, expect, it } from '@jest/globals';
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
});
