import type { AggregationRule } from '@toandan/kernel';
import type { BothTexts } from './table-answer.js';

export interface Formula extends AggregationRule {
  readonly text: BothTexts;
}

const OVER_UNITS: Readonly<Record<AggregationRule['overUnits'], BothTexts>> = {
  sum: { vi: 'cộng số liệu của các đơn vị', en: "the units' figures are added" },
  ratio: {
    vi: 'cộng riêng tử số và mẫu số của các đơn vị rồi chia lại',
    en: "the units' parts and wholes are added separately and divided anew",
  },
  none: { vi: 'không cộng giữa các đơn vị', en: "the units' figures are not added" },
};

const OVER_TIME: Readonly<Record<AggregationRule['overTime'], BothTexts>> = {
  sum: { vi: 'cộng các kỳ không trùng nhau', en: 'periods that do not overlap are added' },
  last: { vi: 'lấy số cuối kỳ gần nhất', en: 'the one at the end of the last period is taken' },
  none: { vi: 'không gộp các kỳ', en: 'periods are not brought together' },
};

/** How a measure's figures are brought together, in words. */
export function formulaOf({ overUnits, overTime }: AggregationRule): Formula {
  const [units, time] = [OVER_UNITS[overUnits], OVER_TIME[overTime]];
  return { overUnits, overTime, text: { vi: `${units.vi}; ${time.vi}`, en: `${units.en}; ${time.en}` } };
}
