import type { CellAnswer, FigureAnswer, IndicatorWithPeriods, UnitAnswer } from '@toandan/api-client';
import { figureFromJson, formatFigure } from '@toandan/kernel';
import { NATION } from './catalogue.js';

const value = (
  amount: string,
  bound: 'exact' | 'at-least' | 'at-most' | 'about' = 'exact',
): FigureAnswer => ({
  kind: 'value',
  value: { amount, bound },
});

const LAW = 'propaganda.law_sessions';

/** One fixed figure for each indicator, unit and period, of every kind that there is. */
function figureOf({ code, kind }: IndicatorWithPeriods, unit: UnitAnswer, period: string): FigureAnswer {
  const seed = Number(unit.code ?? 500) + Number(period.slice(-2));
  const isNation = unit.id === NATION.id;
  if (code === LAW) return isNation || unit.code === '19' ? value('2100', 'at-least') : { kind: 'missing' };
  if (code === 'crime.order' && unit.code === '37') return { kind: 'unquantified', magnitude: 'thousands' };
  if (seed % 11 === 0) return { kind: 'missing' };
  if (kind === 'ratio') {
    const whole = isNation ? 3321 : 20 + seed;
    return {
      kind: 'ratio',
      numerator: { amount: String(whole - (seed % 3)), bound: 'exact' },
      denominator: { amount: String(whole), bound: 'exact' },
    };
  }
  if (kind === 'percentage') {
    return { kind: 'percentage', percent: { amount: `9${seed % 10}.5`, bound: 'at-least' } };
  }
  const amount = String(isNation ? 37853 + seed : (seed * 137) % 2900);
  return value(amount, seed % 7 === 0 ? 'at-most' : seed % 5 === 0 ? 'about' : 'exact');
}

export function cellOf(
  indicator: IndicatorWithPeriods,
  unit: UnitAnswer,
  period: string,
  corrected: ReadonlyMap<string, string>,
): CellAnswer {
  const { code: indicatorCode, periods } = indicator;
  const known = periods.some(({ id }) => id === period);
  const amount = corrected.get(`${indicatorCode} ${unit.code} ${period}`);
  const figure: FigureAnswer =
    amount !== undefined ? value(amount) : known ? figureOf(indicator, unit, period) : { kind: 'missing' };
  const parsed = figureFromJson(figure);
  const isMissing = figure.kind === 'missing';
  const isNation = unit.id === NATION.id;
  return {
    indicator: indicatorCode,
    unit: unit.id,
    period,
    figure,
    text: { vi: formatFigure(parsed, 'vi'), en: formatFigure(parsed, 'en') },
    received: isMissing ? 0 : isNation ? (indicatorCode === LAW ? 1 : 31) : 1,
    expected: isNation ? 34 : 1,
    notes: [
      ...(isNation && indicatorCode === 'crime.order' ? ['unquantified-inside'] : []),
      ...(unit.code === '19' && indicatorCode === LAW ? ['restated-by-estimate'] : []),
      ...(isNation && indicatorCode === 'safety.areas' ? ['percentage-not-averaged'] : []),
      ...(isNation && indicatorCode === 'teams.mediation' ? ['stock-of:2025'] : []),
    ],
  };
}
