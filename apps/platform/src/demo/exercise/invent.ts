import type { FigureJson } from '@toandan/kernel';
import { SeededRandom } from '../random.js';

export interface ExerciseIndicator {
  readonly code: string;
  readonly kind: 'count' | 'stock' | 'measure' | 'ratio' | 'percentage';
}

export interface ExerciseForm {
  readonly code: string;
  readonly indicators: readonly ExerciseIndicator[];
}

export interface ExerciseUnit {
  readonly id: string;
  readonly code: string;
}

/** A report of the exercise, and what becomes of it. */
export interface ExerciseReport {
  /** Of form, unit and month: one key of all calls about it. */
  readonly key: string;
  readonly form: string;
  readonly unit: ExerciseUnit;
  readonly period: { readonly start: string; readonly end: string };
  readonly figures: readonly { readonly indicator: string; readonly figure: FigureJson }[];
  /** `late` ones are handed in and wait for approval; of `missing` ones there is nothing. */
  readonly fate: 'approved' | 'late' | 'missing';
}

const SEED = 'toandan-dien-tap-2026';
/** Shares of all reports, small enough that most totals are nearly whole. */
const MISSING = 0.03;
const LATE = 0.04;
/** Of the figures, those that officers give with a bound. */
const BOUNDED = 0.06;

/**
 * The invented reports of a year's months for all units and forms. Every figure follows from the seed, the unit, the form
 * and the month alone, so that the exercise is the same wherever it is held.
 */
export function inventReports(
  units: readonly ExerciseUnit[],
  forms: readonly ExerciseForm[],
  months: readonly { readonly start: string; readonly end: string }[],
): ExerciseReport[] {
  return months.flatMap((period) =>
    units.flatMap((unit) => forms.map((form) => inventReport(unit, form, period))),
  );
}

function inventReport(
  unit: ExerciseUnit,
  form: ExerciseForm,
  period: { readonly start: string; readonly end: string },
): ExerciseReport {
  const key = `${form.code}-${unit.code}-${period.start.slice(0, 7)}`;
  const random = new SeededRandom(`${SEED} ${key}`);
  const isMissing = random.chance(MISSING);
  const isLate = random.chance(LATE);
  const month = Number(period.start.slice(5, 7));
  return {
    key,
    form: form.code,
    unit,
    period,
    figures: form.indicators.map((indicator) => ({
      indicator: indicator.code,
      figure: inventFigure(indicator, unit, month, random),
    })),
    fate: isMissing ? 'missing' : isLate ? 'late' : 'approved',
  };
}

/** How large a unit's figures are, so that the map shows differences which stay from month to month. */
function sizeOf(unit: ExerciseUnit, indicator: string): number {
  return 0.4 + 2.2 * new SeededRandom(`${SEED} size ${unit.code} ${indicator}`).next();
}

function inventFigure(
  { code, kind }: ExerciseIndicator,
  unit: ExerciseUnit,
  month: number,
  random: SeededRandom,
): FigureJson {
  const size = sizeOf(unit, code);
  // A year has a busy end; the movement's own day is in August.
  const season = 1 + 0.25 * Math.sin(((month - 3) / 12) * 2 * Math.PI) + (month === 8 ? 0.3 : 0);
  switch (kind) {
    case 'ratio':
    case 'percentage': {
      const whole = Math.round(120 * size);
      return ratio(random.whole(Math.floor(whole * 0.7), whole), whole);
    }
    case 'stock':
      return value(String(Math.round(150 * size + month * random.whole(0, 3))), random);
    case 'measure':
      return value((random.whole(0, 900) / 100).toFixed(2), random);
    case 'count':
      // Zero is a figure too, and now and then the true one.
      return value(
        random.chance(0.02) ? '0' : String(Math.round(80 * size * season + random.whole(0, 20))),
        random,
      );
  }
}

function value(amount: string, random: SeededRandom): FigureJson {
  const bound = random.chance(BOUNDED)
    ? (['at-least', 'at-most', 'about'] as const)[random.whole(0, 2)]!
    : 'exact';
  return { kind: 'value', value: { amount, bound: amount === '0' ? 'exact' : bound } };
}

function ratio(numerator: number, denominator: number): FigureJson {
  return {
    kind: 'ratio',
    numerator: { amount: String(numerator), bound: 'exact' },
    denominator: { amount: String(denominator), bound: 'exact' },
  };
}
