import type { IndicatorWithPeriods, PeriodAnswer, UnitAnswer } from '@toandan/api-client';
import { parsePeriod } from '@toandan/kernel';
import { TILES } from '../../src/map/tiles.js';

const period = (id: string): PeriodAnswer => ({ id, ...parsePeriod(id) });

const YEAR = period('2025');
const MONTHS = Array.from({ length: 9 }, (_, index) => period(`2026-0${index + 1}`));

function indicator(
  code: string,
  vi: string,
  en: string,
  unit: string,
  group: string,
  more: Partial<IndicatorWithPeriods> = {},
): IndicatorWithPeriods {
  return {
    code,
    names: { vi, en },
    unit,
    kind: 'count',
    overUnits: 'sum',
    overTime: 'sum',
    group,
    exercise: false,
    periods: [YEAR],
    ...more,
  };
}

export const INDICATORS: readonly IndicatorWithPeriods[] = [
  indicator(
    'propaganda.law_sessions',
    'Buổi học tập các văn bản pháp luật về an ninh, trật tự',
    'Law-study sessions on security and order',
    'buổi',
    'tuyên truyền',
  ),
  indicator(
    'propaganda.household_commitments',
    'Lượt hộ ký cam kết thực hiện quy ước về an ninh, trật tự',
    'Household-turns that signed commitments',
    'lượt hộ',
    'tuyên truyền',
  ),
  indicator('teams.mediation', 'Tổ hòa giải', 'Mediation teams', 'tổ', 'lực lượng', { kind: 'stock' }),
  indicator('tipoffs.crime', 'Tin tố giác tội phạm', 'Crime tip-offs', 'tin', 'tin báo', {
    periods: [YEAR, ...MONTHS],
  }),
  indicator(
    'police.regular',
    'Xã có Công an chính quy',
    'Communes with regular police',
    'đơn vị',
    'lực lượng',
    {
      kind: 'ratio',
    },
  ),
  indicator(
    'safety.areas',
    'Khu dân cư an toàn về an ninh, trật tự',
    'Safe residential areas',
    '%',
    'an toàn',
    {
      kind: 'percentage',
    },
  ),
  indicator(
    'crime.order',
    'Vụ phạm tội về trật tự xã hội đã khám phá',
    'Solved cases against order',
    'vụ',
    'tội phạm',
  ),
  indicator('exercise.alarms', 'Lượt báo động giả định', 'Invented alarms', 'lượt', 'diễn tập', {
    exercise: true,
    periods: [YEAR, ...MONTHS],
  }),
];

export const NATION: UnitAnswer = {
  id: '00000000-0000-4000-8000-000000000000',
  name: { vi: 'Cả nước', en: 'The nation' },
  code: null,
  level: 'nation',
};

const CITIES = new Set(['01', '31', '46', '48', '79', '92']);

export const PROVINCES: readonly UnitAnswer[] = TILES.map(({ code, name }) => {
  const plain = name.replace('TP. ', '');
  const word = CITIES.has(code) ? 'Thành phố' : 'Tỉnh';
  return {
    id: `00000000-0000-4000-8000-0000000000${code}`,
    name: { vi: `${word} ${plain}`, en: plain },
    code,
    level: 'province',
  };
});

/** Bắc Kạn is Thái Nguyên's since 1 July 2025. */
export const FORMER: UnitAnswer = {
  id: '00000000-0000-4000-8000-000000000106',
  name: { vi: 'Tỉnh Bắc Kạn', en: 'Bac Kan' },
  code: '06',
  level: 'province',
  until: '2025-07-01',
};
