import { Decimal } from '../decimal/decimal.js';
import { INPUT_LIMITS, TOTAL_LIMITS } from '../decimal/decimal-limits.js';
import { kernelError } from '../errors/kernel-error-codes.js';
import type { BoundCause, NumberBound } from '../quantity/bound.js';
import {
  about,
  atLeast,
  atMost,
  exactly,
  MISSING,
  NOT_APPLICABLE,
  numbered,
  unquantified,
  type Magnitude,
  type NumberedQuantity,
} from '../quantity/quantity.js';
import type { Figure } from './figure.js';
import { publishedPercentage } from './percentage.js';
import { ratio } from './ratio.js';

/** A number as it travels: the decimal as text, since JSON's numbers are binary. */
export interface NumberJson {
  readonly amount: string;
  readonly bound: NumberBound;
  /** Of a total only: all that was said of its terms. The bound follows from them. */
  readonly causes?: readonly BoundCause[];
}

/**
 * A figure as it travels, in requests, events and answers alike: value: `value` · unquantified: `magnitude` · ratio:
 * `numerator` and `denominator` · percentage: `percent`, and `numerator` where it was published · missing and
 * not-applicable: nothing else.
 */
export interface FigureJson {
  readonly kind: 'value' | 'unquantified' | 'ratio' | 'percentage' | 'missing' | 'not-applicable';
  readonly value?: NumberJson;
  readonly magnitude?: Magnitude;
  readonly numerator?: NumberJson;
  readonly denominator?: NumberJson;
  readonly percent?: NumberJson;
}

/** Which fields a kind has; those with a question mark may be absent. */
const FIELDS: Readonly<Record<FigureJson['kind'], readonly string[]>> = {
  value: ['value'],
  unquantified: ['magnitude'],
  ratio: ['numerator', 'denominator'],
  percentage: ['percent', 'numerator?'],
  missing: [],
  'not-applicable': [],
};
const ALL = ['value', 'magnitude', 'numerator', 'denominator', 'percent'] as const;

/**
 * Reads a figure whose parts have the right types.
 *
 * Throws `figure.part-missing` and `figure.part-not-asked` (params: kind, part), and the errors of decimals, ratios and
 * percentages.
 */
export function figureFromJson(json: FigureJson): Figure {
  checkParts(json);
  switch (json.kind) {
    case 'value':
      return numberFromJson(json.value!);
    case 'unquantified':
      return unquantified(json.magnitude!);
    case 'ratio':
      return ratio(numberFromJson(json.numerator!), numberFromJson(json.denominator!));
    case 'percentage':
      return json.numerator === undefined
        ? publishedPercentage(numberFromJson(json.percent!))
        : publishedPercentage(numberFromJson(json.percent!), numberFromJson(json.numerator));
    case 'missing':
      return MISSING;
    case 'not-applicable':
      return NOT_APPLICABLE;
  }
}

/** The figure's one form; `figureFromJson` of it is the figure again. */
export function figureToJson(figure: Figure): FigureJson {
  switch (figure.kind) {
    case 'value':
      return 'amount' in figure
        ? { kind: 'value', value: numberToJson(figure) }
        : { kind: 'unquantified', magnitude: figure.magnitude };
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: numberToJson(figure.numerator),
        denominator: numberToJson(figure.denominator),
      };
    case 'percentage':
      return {
        kind: 'percentage',
        percent: numberToJson(figure.percent),
        ...(figure.numerator === undefined ? {} : { numerator: numberToJson(figure.numerator) }),
      };
    case 'missing':
    case 'not-applicable':
      return { kind: figure.kind };
  }
}

export function numberToJson({ amount, bound, causes }: NumberedQuantity): NumberJson {
  const text = amount.toString();
  // One cause, and that the bound itself, says nothing more.
  const plain = causes.length === 0 || (causes.length === 1 && causes[0] === bound);
  return plain ? { amount: text, bound } : { amount: text, bound, causes };
}

export function numberFromJson({ amount, bound, causes }: NumberJson): NumberedQuantity {
  if (causes !== undefined) return numbered(Decimal.parse(amount, TOTAL_LIMITS), causes);
  const decimal = Decimal.parse(amount, INPUT_LIMITS);
  switch (bound) {
    case 'exact':
      return exactly(decimal);
    case 'at-least':
      return atLeast(decimal);
    case 'at-most':
      return atMost(decimal);
    case 'about':
      return about(decimal);
  }
}

function checkParts(json: FigureJson): void {
  const { kind } = json;
  const allowed = FIELDS[kind];
  for (const part of ALL) {
    const isThere = json[part] !== undefined;
    if (!isThere && allowed.includes(part)) throw kernelError('figure.part-missing', { kind, part });
    if (isThere && !allowed.includes(part) && !allowed.includes(`${part}?`)) {
      throw kernelError('figure.part-not-asked', { kind, part });
    }
  }
}
