import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { ContractError } from '../contract-error.js';
import { IsDateOnly } from './is-date-only.js';
import { decimalPattern, IsDecimalText } from './is-decimal-text.js';
import { IsInstantText } from './is-instant-text.js';
import { IsPlainText } from './is-plain-text.js';
import { IsShareText } from './is-share-text.js';

/** The names of the rules a value breaks when a field is decorated so. */
function broken(decorator: PropertyDecorator, value: unknown): string[] {
  class Sample {
    field = value;
  }
  decorator(Sample.prototype, 'field');
  return validateSync(new Sample()).flatMap(({ constraints }) => Object.keys(constraints ?? {}));
}

describe('IsDateOnly', () => {
  it.each(['2025-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (value) => {
    expect(broken(IsDateOnly(), value)).toEqual([]);
  });

  it.each([
    ['2025-02-29'],
    ['1900-02-29'],
    ['2025-04-31'],
    ['2025-13-01'],
    ['2025-00-10'],
    ['2025-01-00'],
    ['0000-01-01'],
    ['2025-7-1'],
    ['01/07/2025'],
    ['2025-07-01T00:00:00Z'],
    ['2025-07-01\n'],
    [20250701],
    [new Date()],
  ])('refuses %p', (value) => {
    expect(broken(IsDateOnly(), value)).toEqual(['isDateOnly']);
  });
});

describe('IsInstantText', () => {
  it.each(['2025-07-01T00:00:00Z', '2025-07-01T23:59:59.123Z', '2025-07-01T00:00:00.123456789Z'])(
    'takes %s',
    (value) => {
      expect(broken(IsInstantText(), value)).toEqual([]);
    },
  );

  it.each([
    ['2025-07-01T24:00:00Z'],
    ['2025-07-01T23:60:00Z'],
    ['2025-07-01T23:59:60Z'],
    ['2025-02-30T00:00:00Z'],
    ['2025-07-01T00:00:00+07:00'],
    ['2025-07-01T00:00:00'],
    ['2025-07-01T00:00Z'],
    ['2025-07-01 00:00:00Z'],
    ['2025-07-01T00:00:00.1234567890Z'],
    ['2025-07-01'],
    [0],
  ])('refuses %p', (value) => {
    expect(broken(IsInstantText(), value)).toEqual(['isInstantText']);
  });
});

describe('IsDecimalText', () => {
  it.each(['0', '-12.50', '12.5', '0.000001', '-0.5', '0.00', '123456789012345678'])('takes %s', (value) => {
    expect(broken(IsDecimalText(), value)).toEqual([]);
  });

  it.each([
    ['-0'],
    ['-0.00'],
    ['+1'],
    ['01'],
    ['1.'],
    ['.5'],
    ['1e3'],
    ['1,5'],
    [' 1'],
    ['1\n'],
    [''],
    ['NaN'],
    ['1234567890123456789'],
    ['0.1234567'],
    [12.5],
  ])('refuses %p', (value) => {
    expect(broken(IsDecimalText(), value)).toEqual(['isDecimalText']);
  });

  it('keeps the limits it is given', () => {
    const limits = { integerDigits: 2, fractionDigits: 0, negative: false };
    expect(broken(IsDecimalText(limits), '99')).toEqual([]);
    for (const value of ['100', '9.0', '-1']) {
      expect(broken(IsDecimalText(limits), value)).toEqual(['isDecimalText']);
    }
  });

  it.each([{ integerDigits: 0 }, { integerDigits: 31 }, { fractionDigits: -1 }, { fractionDigits: 1.5 }])(
    'refuses the limits %j',
    (limits) => {
      expect(() => decimalPattern(limits)).toThrow(ContractError);
    },
  );
});

describe('IsShareText', () => {
  it.each(['1', '1.0', '1.000000', '0.5', '0.000001', '0.50'])('takes %s', (value) => {
    expect(broken(IsShareText(), value)).toEqual([]);
  });

  it.each([['0'], ['0.0'], ['0.000000'], ['1.1'], ['2'], ['-0.5'], ['0.1234567'], ['.5'], [''], [0.5], [1]])(
    'refuses %p',
    (value) => {
      expect(broken(IsShareText(), value)).toEqual(['isShareText']);
    },
  );
});

describe('IsPlainText', () => {
  it.each(['x', 'Thái Nguyên', '202/2025/QH15', 'đặc khu Hoàng Sa'])('takes %s', (value) => {
    expect(broken(IsPlainText(20), value)).toEqual([]);
  });

  it.each([
    [''],
    [' x'],
    ['x '],
    ['\u00a0x'],
    ['a\nb'],
    ['a\tb'],
    ['a\u0000b'],
    ['a\u2028b'],
    ['a\u200bb'],
    ['a\u202eb'],
    ['Thái Nguyên'.normalize('NFD')],
    ['x'.repeat(21)],
    [7],
  ])('refuses %j', (value) => {
    expect(broken(IsPlainText(20), value)).toEqual(['isPlainText']);
  });
});
