/** How large and how fine a decimal text may be. What is beyond is refused, never rounded. */
export interface DecimalLimits {
  /** Digits before the point. */
  readonly integerDigits: number;
  /** Digits after the point. */
  readonly fractionDigits: number;
}

/** What is taken from people and files. */
export const INPUT_LIMITS: DecimalLimits = { integerDigits: 30, fractionDigits: 20 };

/** What is read back from our own stores: room for the sum of ten thousand million of the largest inputs. */
export const TOTAL_LIMITS: DecimalLimits = { integerDigits: 40, fractionDigits: 20 };
