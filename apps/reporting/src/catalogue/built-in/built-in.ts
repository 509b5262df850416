import type { Form } from '../domain/form.js';
import type { Indicator } from '../domain/indicator.js';
import { EXERCISE_FORM, EXERCISE_INDICATORS } from './exercise.js';
import { PROGRAMME_INDICATORS } from './programme-indicators.js';

/** What provinces publish when a coordination programme is looked back upon. */
const PROGRAMME_REVIEW: Form = {
  code: 'programme-review',
  names: {
    vi: 'Báo cáo sơ kết, tổng kết chương trình phối hợp',
    en: 'Interim or final review of a coordination programme',
  },
  level: 'province',
  indicators: PROGRAMME_INDICATORS.map(({ code }) => code),
  exercise: false,
};

/** The definitions that come with the platform; whoever owns the catalogue may define them anew. */
export const BUILT_IN_INDICATORS: readonly Indicator[] = [...PROGRAMME_INDICATORS, ...EXERCISE_INDICATORS];
export const BUILT_IN_FORMS: readonly Form[] = [PROGRAMME_REVIEW, EXERCISE_FORM];
