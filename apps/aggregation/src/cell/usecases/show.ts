import { figureToJson, periodId, type Period } from '@toandan/kernel';
import type { Units } from '@toandan/units';
import type { DescribedMeasure } from '../domain/built-in-measures.js';
import { cellText } from '../domain/cell-text.js';
import type { CellValue } from '../domain/cell-value.js';
import type { ShownCell, ShownIndicator, ShownPeriod, ShownUnit } from './table-answer.js';

export function showUnit(units: Units, unitId: string, day: string): ShownUnit {
  const unit = units.find(unitId)!;
  const names = units.nameOn(unitId, day);
  const naming = unit.namings.findLast(({ from }) => from <= day) ?? unit.namings[0];
  return {
    id: unitId,
    name: { vi: names?.vi ?? '', en: names?.en ?? names?.vi ?? '' },
    code: naming?.value.code ?? null,
    level: unit.level,
    ...(unit.until === undefined ? {} : { until: unit.until }),
  };
}

export function showIndicator({
  code,
  names,
  unit,
  kind,
  group,
  exercise,
}: DescribedMeasure): ShownIndicator {
  return { code, names, unit, kind, group, exercise };
}

export function showPeriod(period: Period): ShownPeriod {
  return { id: periodId(period), start: period.start, end: period.end };
}

export function showCell(
  place: Pick<ShownCell, 'indicator' | 'unit' | 'period'>,
  value: CellValue,
): ShownCell {
  const { figure, received, expected, notes } = value;
  return {
    ...place,
    figure: figureToJson(figure),
    text: { vi: cellText(value, 'vi'), en: cellText(value, 'en') },
    received,
    expected,
    notes,
  };
}
