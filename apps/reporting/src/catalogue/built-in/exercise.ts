import type { Form } from '../domain/form.js';
import type { Indicator } from '../domain/indicator.js';

const ABOUT = { group: 'diễn tập', exercise: true } as const;
const COUNT = { kind: 'count', overUnits: 'sum', overTime: 'sum', ...ABOUT } as const;

/** Codes, names and group say that the figures are invented, wherever only one of them is shown. */
export const EXERCISE_INDICATORS: readonly Indicator[] = [
  {
    code: 'exercise.patrols',
    names: { vi: 'Lượt tuần tra (diễn tập)', en: 'Patrols made (exercise)' },
    unit: 'lượt',
    ...COUNT,
  },
  {
    code: 'exercise.sessions',
    names: { vi: 'Buổi tuyên truyền (diễn tập)', en: 'Information sessions held (exercise)' },
    unit: 'buổi',
    ...COUNT,
  },
  {
    code: 'exercise.participants',
    names: { vi: 'Lượt người tham gia (diễn tập)', en: 'Participant-turns (exercise)' },
    unit: 'lượt người',
    ...COUNT,
  },
  {
    code: 'exercise.leaflets',
    names: { vi: 'Tờ rơi đã phát (diễn tập)', en: 'Leaflets distributed (exercise)' },
    unit: 'tờ',
    ...COUNT,
  },
  {
    code: 'exercise.tipoffs',
    names: { vi: 'Tin báo giả định (diễn tập)', en: 'Simulated tip-offs (exercise)' },
    unit: 'tin',
    ...COUNT,
  },
  {
    code: 'exercise.teams',
    names: { vi: 'Tổ tự quản cuối kỳ (diễn tập)', en: 'Self-management teams at the end (exercise)' },
    unit: 'tổ',
    kind: 'stock',
    overUnits: 'sum',
    overTime: 'last',
    ...ABOUT,
  },
  {
    code: 'exercise.safe_areas',
    names: { vi: 'Khu dân cư đạt yêu cầu (diễn tập)', en: 'Residential areas up to standard (exercise)' },
    unit: 'khu dân cư',
    kind: 'ratio',
    overUnits: 'ratio',
    overTime: 'last',
    ...ABOUT,
  },
  {
    code: 'exercise.handed_in_kg',
    names: { vi: 'Vật liệu giả định giao nộp (diễn tập)', en: 'Simulated material handed in (exercise)' },
    unit: 'kg',
    kind: 'measure',
    overUnits: 'sum',
    overTime: 'sum',
    ...ABOUT,
  },
];

export const EXERCISE_FORM: Form = {
  code: 'exercise-monthly',
  names: { vi: 'Báo cáo tháng (diễn tập)', en: 'Monthly report (exercise)' },
  level: 'province',
  indicators: EXERCISE_INDICATORS.map(({ code }) => code),
  exercise: true,
};
