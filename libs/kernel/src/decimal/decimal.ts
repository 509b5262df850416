import { kernelError } from '../errors/kernel-error-codes.js';
import { INPUT_LIMITS, type DecimalLimits } from './decimal-limits.js';
import { divideRounded, type Rounding } from './rounding.js';

const TEXT = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * An exact decimal number: a whole number of 10^-scale units, of any size. Immutable; equal values have equal fields.
 * Addition, subtraction and multiplication are exact; only `round` and `dividedBy` lose digits, and they say how.
 *
 * Its canonical text is "-12.5": point, no exponent, no plus, no grouping, no leading or trailing zero, no minus zero.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);

  private constructor(
    private readonly coefficient: bigint,
    private readonly scale: number,
  ) {}

  /**
   * Reads decimal text; trailing zeros are allowed and mean nothing. Throws `decimal.malformed`, `decimal.too-large`
   * (params: integerDigits) or `decimal.too-fine` (params: fractionDigits).
   */
  static parse(text: string, limits: DecimalLimits = INPUT_LIMITS): Decimal {
    // Also keeps the pattern from running over a megabyte of digits.
    if (text.length > limits.integerDigits + limits.fractionDigits + 2) {
      throw Decimal.refused(text, limits);
    }
    const parts = TEXT.exec(text);
    if (!parts) throw kernelError('decimal.malformed');
    const [, sign = '', whole = '', fraction = ''] = parts;
    if (whole.length > limits.integerDigits || fraction.length > limits.fractionDigits) {
      throw Decimal.refused(text, limits);
    }
    const size = BigInt(whole + fraction);
    if (size === 0n && sign !== '') throw kernelError('decimal.malformed');
    return Decimal.of(sign === '' ? size : -size, fraction.length);
  }

  /** A whole number, such as a count. Throws `decimal.not-an-integer` for what binary floating point may have changed. */
  static fromInteger(value: number | bigint): Decimal {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw kernelError('decimal.not-an-integer');
    }
    return new Decimal(BigInt(value), 0);
  }

  private static of(coefficient: bigint, scale: number): Decimal {
    let [c, s] = [coefficient, scale];
    while (s > 0 && c % 10n === 0n) {
      c /= 10n;
      s -= 1;
    }
    return new Decimal(c, s);
  }

  private static refused(text: string, limits: DecimalLimits): Error {
    const point = text.indexOf('.');
    const whole = (point < 0 ? text.length : point) - (text.startsWith('-') ? 1 : 0);
    const { integerDigits, fractionDigits } = limits;
    return whole > integerDigits
      ? kernelError('decimal.too-large', { integerDigits })
      : kernelError('decimal.too-fine', { fractionDigits });
  }

  plus(other: Decimal): Decimal {
    if (this.scale === other.scale) return Decimal.of(this.coefficient + other.coefficient, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return Decimal.of(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    return Decimal.of(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  negated(): Decimal {
    return new Decimal(-this.coefficient, this.scale);
  }

  /** this / divisor with so many digits after the point. Throws `decimal.division-by-zero`. */
  dividedBy(divisor: Decimal, fractionDigits: number, rounding: Rounding): Decimal {
    if (divisor.isZero()) throw kernelError('decimal.division-by-zero');
    const numerator = this.coefficient * tenTo(divisor.scale + fractionDigits);
    const denominator = divisor.coefficient * tenTo(this.scale);
    return Decimal.of(divideRounded(numerator, denominator, rounding), fractionDigits);
  }

  /** The same value with at most so many digits after the point. */
  round(fractionDigits: number, rounding: Rounding): Decimal {
    if (this.scale <= fractionDigits) return this;
    const dropped = tenTo(this.scale - fractionDigits);
    return Decimal.of(divideRounded(this.coefficient, dropped, rounding), fractionDigits);
  }

  /** -1, 0 or 1: smaller than, equal to, greater than the other. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const [mine, theirs] = [this.at(scale), other.at(scale)];
    if (mine === theirs) return 0;
    return mine < theirs ? -1 : 1;
  }

  equals(other: Decimal): boolean {
    return this.coefficient === other.coefficient && this.scale === other.scale;
  }

  isZero(): boolean {
    return this.coefficient === 0n;
  }

  isNegative(): boolean {
    return this.coefficient < 0n;
  }

  /** The canonical text: what is stored, sent and compared. */
  toString(): string {
    if (this.scale === 0) return this.coefficient.toString();
    const sign = this.coefficient < 0n ? '-' : '';
    const digits = (this.coefficient < 0n ? -this.coefficient : this.coefficient).toString();
    const padded = digits.padStart(this.scale + 1, '0');
    return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
  }

  /** JSON holds the text, since a JSON number would be read as binary floating point. */
  toJSON(): string {
    return this.toString();
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.coefficient : this.coefficient * tenTo(scale - this.scale);
  }
}

function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
