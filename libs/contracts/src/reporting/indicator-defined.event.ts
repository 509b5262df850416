import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { Nested } from '../nested.js';
import { IsPlainText } from '../rules/is-plain-text.js';
import { BothNames } from './names.js';
import { indicatorTopic } from './topics.js';

export const INDICATOR_KINDS = ['count', 'stock', 'measure', 'ratio', 'percentage'] as const;
export const OVER_UNITS = ['sum', 'ratio', 'none'] as const;
export const OVER_TIME = ['sum', 'last', 'none'] as const;

/** An indicator is defined, or defined anew. The whole definition, each time. */
@EventContract({
  type: 'reporting.indicator-defined',
  version: 1,
  topic: indicatorTopic,
  key: 'code',
  summary: { vi: 'Một chỉ tiêu được định nghĩa.', en: 'An indicator was defined.' },
})
export class IndicatorDefinedV1 {
  @Classified('public')
  @Matches(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/)
  code!: string;

  /** 1 for the first definition, one more for each later one. */
  @Classified('public')
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision!: number;

  @Classified('public')
  @Nested(() => BothNames)
  names!: BothNames;

  /** What is counted, in Vietnamese as printed: 'buổi', 'kg'. Figures of two units are two indicators. */
  @Classified('public')
  @IsPlainText(60)
  unit!: string;

  @Classified('public')
  @IsIn(INDICATOR_KINDS)
  kind!: (typeof INDICATOR_KINDS)[number];

  /** How figures of several units become one: see the kernel's AggregationRule. */
  @Classified('public')
  @IsIn(OVER_UNITS)
  overUnits!: (typeof OVER_UNITS)[number];

  @Classified('public')
  @IsIn(OVER_TIME)
  overTime!: (typeof OVER_TIME)[number];

  /** Theme under which people look for it, in Vietnamese: 'tuyên truyền'. */
  @Classified('public')
  @IsPlainText(100)
  group!: string;

  /** Whether its figures are those of an exercise (diễn tập), which are never shown as real ones. */
  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
