import type { Measure } from './world.js';

export interface DescribedMeasure extends Measure {
  readonly names: { readonly vi: string; readonly en: string };
  /** What is counted, in Vietnamese. */
  readonly unit: string;
  readonly kind: string;
  readonly group: string;
}

const EXERCISE = 'exercise.';

type Count = readonly [code: string, vi: string, en: string, unit: string, group: string];

const AWARDS = 'thi đua, khen thưởng';
const PROGRAMS = 'chương trình phối hợp';

const COUNTS: readonly Count[] = [
  ['commendation.awards', 'Lần khen thưởng', 'Awards conferred', 'lần', AWARDS],
  ['commendation.collectives', 'Tập thể được khen thưởng', 'Collectives commended', 'tập thể', AWARDS],
  ['commendation.individuals', 'Cá nhân được khen thưởng', 'Individuals commended', 'cá nhân', AWARDS],
  ['commendation.models', 'Mô hình được khen thưởng', 'Models commended', 'mô hình', AWARDS],
  ['program.signed', 'Chương trình phối hợp được ký kết', 'Programmes signed', 'chương trình', PROGRAMS],
  [
    'program.reviews',
    'Hội nghị sơ kết, tổng kết chương trình',
    'Programme reviews held',
    'hội nghị',
    PROGRAMS,
  ],
];

/** What is counted without a form: awards, programmes. Each has a twin for exercises. */
export const BUILT_IN_MEASURES: ReadonlyMap<string, DescribedMeasure> = new Map(
  COUNTS.flatMap((count) => [described(count, false), described(count, true)]).map((one) => [one.code, one]),
);

/** The code under which an occurrence counts. */
export function builtInCode(code: string, exercise: boolean): string {
  return exercise ? `${EXERCISE}${code}` : code;
}

function described([code, vi, en, unit, group]: Count, exercise: boolean): DescribedMeasure {
  return {
    code: builtInCode(code, exercise),
    names: exercise ? { vi: `${vi} (diễn tập)`, en: `${en} (exercise)` } : { vi, en },
    unit,
    kind: 'count',
    group,
    overUnits: 'sum',
    overTime: 'sum',
    exercise,
    occurrences: true,
  };
}
