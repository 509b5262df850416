import { ValidateBy } from 'class-validator';
import { ContractError } from '../contract-error.js';

export const IS_DECIMAL_TEXT = 'isDecimalText';

/** How large and how fine the decimal may be. */
export interface DecimalLimits {
  /** Digits before the point, 1 to 30; 18 unless told. */
  readonly integerDigits?: number;
  /** Digits after the point, 0 to 20; 6 unless told. Trailing zeros are kept: "12.50" says how fine it was measured. */
  readonly fractionDigits?: number;
  /** false refuses a leading minus; true unless told. */
  readonly negative?: boolean;
}

/** The regular expression of exact decimal text within the limits: no exponent, plus sign, leading zero or minus zero. */
export function decimalPattern(limits: DecimalLimits = {}): RegExp {
  const { integerDigits = 18, fractionDigits = 6, negative = true } = limits;
  const whole = (n: number, from: number, to: number): boolean => Number.isInteger(n) && n >= from && n <= to;
  if (!whole(integerDigits, 1, 30) || !whole(fractionDigits, 0, 20)) {
    throw new ContractError(
      'A decimal has 1 to 30 digits before the point and 0 to 20 after it: correct the limits.',
    );
  }
  const fraction = fractionDigits === 0 ? '' : `(\\.\\d{1,${fractionDigits}})?`;
  const sign = negative ? '(?!-0(\\.0+)?$)-?' : '';
  return new RegExp(`^${sign}(0|[1-9]\\d{0,${integerDigits - 1}})${fraction}$`);
}

/** The field is an exact decimal as text ("-12.50"), since binary floating point would change it. */
export function IsDecimalText(limits: DecimalLimits = {}): PropertyDecorator {
  const pattern = decimalPattern(limits);
  return ValidateBy({
    name: IS_DECIMAL_TEXT,
    constraints: [pattern],
    validator: {
      validate: (value) => typeof value === 'string' && pattern.test(value),
      defaultMessage: () => '$property must be an exact decimal as text',
    },
  });
}
