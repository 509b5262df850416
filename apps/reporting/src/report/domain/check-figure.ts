import { Decimal, DomainError, INPUT_LIMITS, type FigureJson, type NumberJson } from '@toandan/kernel';
import type { FieldFault } from './fault.js';

/** What is measured; see the catalogue. */
export type IndicatorKind = 'count' | 'stock' | 'measure' | 'ratio' | 'percentage';

type FigureKind = FigureJson['kind'];
type NumberPart = 'value' | 'numerator' | 'denominator' | 'percent';
type Part = NumberPart | 'magnitude';

const NUMBERS: readonly NumberPart[] = ['value', 'numerator', 'denominator', 'percent'];

const PARTS: Readonly<Record<FigureKind, { readonly needed: readonly Part[]; readonly free?: Part }>> = {
  value: { needed: ['value'] },
  unquantified: { needed: ['magnitude'] },
  ratio: { needed: ['numerator', 'denominator'] },
  percentage: { needed: ['percent'], free: 'numerator' },
  missing: { needed: [] },
  'not-applicable': { needed: [] },
};

const ALWAYS: readonly FigureKind[] = ['missing', 'not-applicable'];
const QUANTITIES: readonly FigureKind[] = ['value', 'unquantified', ...ALWAYS];

/** A ratio is also taken as a bare percentage where no more was published: it is then shown, and never averaged. */
const TAKEN: Readonly<Record<IndicatorKind, readonly FigureKind[]>> = {
  count: QUANTITIES,
  stock: QUANTITIES,
  measure: QUANTITIES,
  ratio: ['ratio', 'percentage', ...ALWAYS],
  percentage: ['percentage', ...ALWAYS],
};

const HUNDRED = Decimal.fromInteger(100);

/** Everything that is wrong with one figure, of an indicator of that kind if it is known. */
export function figureFaults(
  figure: FigureJson,
  kind: IndicatorKind | undefined,
  field: string,
): FieldFault[] {
  const numbers = new Map<NumberPart, Decimal>();
  const faults = [...kindFaults(figure, kind, field), ...partFaults(figure, field)];
  for (const part of NUMBERS) {
    const number = figure[part];
    if (number === undefined) continue;
    const read = readNumber(number, `${field}.${part}`);
    faults.push(...read.faults);
    if (read.amount !== undefined) numbers.set(part, read.amount);
  }
  return [...faults, ...amountFaults(numbers, kind, field)];
}

function kindFaults(figure: FigureJson, kind: IndicatorKind | undefined, field: string): FieldFault[] {
  const taken = kind && TAKEN[kind];
  if (taken === undefined || taken.includes(figure.kind)) return [];
  return [{ field: `${field}.kind`, code: 'wrong-figure-kind', params: { choices: taken.join(', ') } }];
}

function partFaults(figure: FigureJson, field: string): FieldFault[] {
  const { needed, free } = PARTS[figure.kind];
  const faults: FieldFault[] = [];
  for (const part of [...NUMBERS, 'magnitude'] as const) {
    const isThere = figure[part] !== undefined;
    if (!isThere && needed.includes(part)) faults.push({ field: `${field}.${part}`, code: 'required' });
    if (isThere && !needed.includes(part) && part !== free) {
      faults.push({ field: `${field}.${part}`, code: 'part-not-asked', params: { kind: figure.kind } });
    }
  }
  return faults;
}

function readNumber(
  { amount, causes }: NumberJson,
  field: string,
): { readonly amount?: Decimal; readonly faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  // What was said of the terms of a total; a report has no totals.
  if (causes !== undefined) faults.push({ field: `${field}.causes`, code: 'answers-only' });
  try {
    const decimal = Decimal.parse(amount);
    if (!decimal.isNegative()) return { amount: decimal, faults };
    faults.push({ field: `${field}.amount`, code: 'negative' });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const isForm = error.code === 'decimal.malformed';
    faults.push({
      field: `${field}.amount`,
      ...(isForm ? { code: 'not-a-decimal' } : { code: 'too-many-digits', params: { ...INPUT_LIMITS } }),
    });
  }
  return { faults };
}

/** What only the numbers show; none of them is negative. */
function amountFaults(
  numbers: ReadonlyMap<NumberPart, Decimal>,
  kind: IndicatorKind | undefined,
  field: string,
): FieldFault[] {
  const [value, top, bottom, percent] = NUMBERS.map((part) => numbers.get(part));
  const faults: FieldFault[] = [];
  if ((kind === 'count' || kind === 'stock') && value && !value.equals(value.round(0, 'floor'))) {
    faults.push({ field: `${field}.value.amount`, code: 'fraction' });
  }
  if (top && bottom && top.compare(bottom) > 0) {
    faults.push(
      bottom.isZero()
        ? { field: `${field}.denominator.amount`, code: 'zero-denominator' }
        : { field: `${field}.numerator.amount`, code: 'numerator-above-denominator' },
    );
  }
  // A part of its whole; a percentage of its own may be one of a plan, and so more than all.
  if (kind === 'ratio' && percent && percent.compare(HUNDRED) > 0) {
    faults.push({ field: `${field}.percent.amount`, code: 'above-hundred' });
  }
  return faults;
}
